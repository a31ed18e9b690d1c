import { setTimeout as sleep } from "node:timers/promises"

import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"

import { type PaymentLinkRecord } from "../../../src/types/payment-link"

/** What Medusa and our ledger hold, read from the database. */
export function ledgerOf(container: () => MedusaContainer) {
  const query = () => container().resolve(ContainerRegistrationKeys.QUERY)

  async function find<T>(entity: string, fields: string[], filters: object): Promise<T[]> {
    const { data } = await query().graph({ entity, fields, filters } as never)
    return data as T[]
  }

  async function link(multisafepayOrderId: string): Promise<PaymentLinkRecord> {
    const [found] = await find<PaymentLinkRecord>("multisafepay_payment_link", ["*"], {
      multisafepay_order_id: multisafepayOrderId,
    })
    if (!found) throw new Error(`There is no payment link for ${multisafepayOrderId}.`)
    return found
  }

  /** Ids of the orders of a cart. */
  async function orderIds(cartId: string): Promise<string[]> {
    const rows = await find<{ order_id: string }>("order_cart", ["order_id"], { cart_id: cartId })
    return rows.map(({ order_id }) => order_id)
  }

  return {
    find,
    link,
    orderIds,

    /** An order as the admin shows it. */
    async order(id: string) {
      const { result } = await getOrderDetailWorkflow(container()).run({
        input: {
          order_id: id,
          fields: [
            "id",
            "display_id",
            "total",
            "summary",
            "status",
            "transactions.*",
            "payment_collections.status",
            "payment_collections.payments.id",
            "payment_collections.payments.amount",
            "payment_collections.payments.captured_at",
            "payment_collections.payments.canceled_at",
            "payment_collections.payments.captures.amount",
            "payment_collections.payments.refunds.amount",
          ],
        },
      })
      return result as typeof result & {
        transactions: { amount: number; reference: string }[]
        payment_collections: {
          status: string
          payments: {
            id: string
            amount: number
            captured_at: string | null
            canceled_at: string | null
            captures: { amount: number }[]
            refunds: { amount: number }[]
          }[]
        }[]
      }
    },

    /** Waits until the inbox is worked off; fails when it is not within ten seconds. */
    async inboxDone(): Promise<void> {
      const deadline = Date.now() + 10_000
      for (;;) {
        const open = await find("multisafepay_notification", ["id"], { status: ["received", "processing"] })
        if (open.length === 0) return
        if (Date.now() > deadline) throw new Error(`${open.length} notifications are still not processed.`)
        await sleep(25)
      }
    },

    /** Waits for something to become true of the database. */
    async eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
      const deadline = Date.now() + 10_000
      for (;;) {
        const value = await read()
        if (holds(value)) return value
        if (Date.now() > deadline) throw new Error(`It did not happen: ${JSON.stringify(value)}`)
        await sleep(25)
      }
    },
  }
}

export type Ledger = ReturnType<typeof ledgerOf>
