import { setTimeout as sleep } from "node:timers/promises"

import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows"

import { MULTISAFEPAY_MODULE } from "../../../src/modules/multisafepay"
import { type MultiSafepayModule } from "../../../src/types/module"
import { type NotificationRecord, type PaymentLinkRecord } from "../../../src/types/payment-link"

/** What takes a second by itself takes longer on a machine that has other things to do. */
const PATIENCE_MS = 30_000

type Database = { raw(sql: string, parameters: unknown[]): Promise<unknown> }

const database = (container: MedusaContainer): Database =>
  container.resolve(ContainerRegistrationKeys.PG_CONNECTION)

/** What Medusa and our ledger hold, read from the database. */
export function ledgerOf(container: () => MedusaContainer) {
  const query = () => container().resolve(ContainerRegistrationKeys.QUERY)

  async function find<T>(entity: string, fields: string[], filters: object): Promise<T[]> {
    const found: { data: unknown } = await query().graph({ entity, fields, filters })
    return found.data as T[]
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

  /** Changes a link's row as time would, or as a failure in between would leave it. */
  async function backdate(
    multisafepayOrderId: string,
    changes: Partial<
      Pick<PaymentLinkRecord, "expires_at" | "next_check_at" | "synced_at" | "reported">
    >
  ): Promise<void> {
    const { id } = await link(multisafepayOrderId)
    const module: MultiSafepayModule = container().resolve(MULTISAFEPAY_MODULE)
    const past = new Date(Date.now() - 1000)
    await module.updateMultisafepayPaymentLinks({ id, next_check_at: past, ...changes })
  }

  return {
    find,
    link,
    orderIds,
    backdate,

    /** Takes the delivery out of a cart behind everybody's back, so that it cannot become an order. */
    dropShipping: (cartId: string) =>
      database(container()).raw("DELETE FROM cart_shipping_method WHERE cart_id = ?", [cartId]),

    /** Deletes a session's row in a way that no provider hears of. */
    forgetSession: (id: string) =>
      database(container()).raw("DELETE FROM payment_session WHERE id = ?", [id]),

    /** The job will look at this link when it runs. */
    makeDue: (multisafepayOrderId: string) => backdate(multisafepayOrderId, {}),

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

    /**
     * Waits until the inbox is worked off; fails when it is not within half a minute. Unsigned hints that
     * are not due yet may stay.
     */
    async inboxDone(): Promise<void> {
      const deadline = Date.now() + PATIENCE_MS
      for (;;) {
        const rows = await find<Pick<NotificationRecord, "kind" | "status" | "next_attempt_at">>(
          "multisafepay_notification",
          ["kind", "status", "next_attempt_at"],
          { status: ["received", "processing"] }
        )
        const open = rows.filter(
          ({ kind, status, next_attempt_at: due }) =>
            kind === "signed" || status === "processing" || new Date(due) <= new Date()
        )
        if (open.length === 0) return
        if (Date.now() > deadline)
          throw new Error(`${open.length} notifications are still not processed.`)
        await sleep(25)
      }
    },

    /** Waits for something to become true of the database. */
    async eventually<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
      const deadline = Date.now() + PATIENCE_MS
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
