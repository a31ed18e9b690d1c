import { setTimeout as sleep } from "node:timers/promises"

import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { describeFailure } from "./describe-failure"
import { type Occasion } from "./place-unpaid-order"
import { syncPaymentLink } from "./sync-payment-link"
import { waitForTurn } from "./wait-for-turn"

/** How long a browser waits for us, and how often anybody's visit may cost a read of one order. */
const PATIENCE_MS = 5_000

/** Nothing a visit could bring to light: the money is where it belongs, or the link is dead. */
const isSettled = ({ status, order_id, closed_at }: PaymentLinkRecord) =>
  closed_at !== null || (status === "paid" && order_id !== null)

/** Whether the ledger may speak of now: without a look nobody knows what the customer did. */
export const wasReadLately = ({ synced_at: syncedAt }: PaymentLinkRecord) =>
  syncedAt !== null && Date.now() - syncedAt.getTime() < PATIENCE_MS

/**
 * Looks for a customer who just came back, unless the ledger knows the end. Answers within five
 * seconds with what is known by then; a look that takes longer goes on by itself.
 */
export async function syncReturningCustomer(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  occasion: Occasion
): Promise<PaymentLinkRecord> {
  if (isSettled(link)) return link
  const { links, receiver }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const orderId = link.multisafepay_order_id
  const current = async () => (await links.find({ id: link.id })) ?? link
  if (wasReadLately(link)) {
    await receiver.receiveHint(link.account, orderId, occasion)
    return link
  }
  const patience = new AbortController()
  const lookLater = () => receiver.receiveHint(link.account, orderId, occasion)
  const options = { since: new Date(Date.now() - PATIENCE_MS), ...occasion }
  const looking = waitForTurn(() => syncPaymentLink(container, orderId, options)).then(
    async (outcome) => {
      // Somebody else's look, which knew nothing of the customer's return.
      if (outcome === "already_read" && !isSettled(await current())) await lookLater()
    },
    async (error: unknown) => {
      const reason = describeFailure(error)
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
      logger.warn(`[multisafepay] payment link ${link.id} will be read later: ${reason}`)
      await lookLater()
    }
  )
  const waiting = sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined)
  await Promise.race([looking, waiting]).finally(() => {
    patience.abort()
  })
  return current()
}
