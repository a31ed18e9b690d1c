import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { type AttentionReason } from "../multisafepay/ledger/link-status"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { convertPaidDraft } from "./convert-paid-draft"
import { isOnOrder } from "./is-on-order"
import { isCancelled, type LiveSession, loadSession } from "./load-session"
import { placeMultisafepayOrderWorkflow } from "./place-multisafepay-order"
import { releaseAuthorisation } from "./release-authorisation"
import { settleMultisafepaySessionWorkflow } from "./settle-multisafepay-session"
import { LinkBusyError } from "./work-on-link"

/** Medusa agrees now, and has an order; or the authorisation was let go; or a person has to look. */
export type Settlement =
  | Readonly<{ orderId: string }>
  | Readonly<{ released: true }>
  | Readonly<{ attention: Readonly<{ reason: AttentionReason; detail: string }> }>

/** Errors of core that trying again will not change. */
const FINAL: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
  MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
]

const hold = (reason: AttentionReason, detail: string): Settlement => ({
  attention: { reason, detail },
})

/** Somebody wants the payment of a cancelled order booked on it all the same. */
const isAccepted = ({ resolutions }: PaymentLinkRecord) =>
  resolutions?.some(({ reason, action }) => reason === "order_cancelled" && action === "accept") ??
  false

/** Whether Medusa has the money already: all of it, or what was captured before the rest was released. */
const hasBooked = ({ payment }: LiveSession, settle: "captured" | "authorized") =>
  Boolean(payment && (settle === "authorized" || (payment.captured_at ?? payment.captures?.length)))

/** How long core may take from a payment's commit to that of the order's transaction. */
const BOOKING_MS = 10_000

/**
 * Medusa's own "Check status" takes no lock of ours and may be at this payment: the transaction that is
 * still missing is not for us to add before it had its time.
 */
const isRecent = ({ captured_at: capturedAt }: NonNullable<LiveSession["payment"]>) =>
  Date.now() - new Date(String(capturedAt)).getTime() < BOOKING_MS

/**
 * The order of a live session, placed now if the cart has none; undefined for a collection without
 * either. A completion under way shows its order before it authorises the session, and gives both up
 * when somebody else authorises it meanwhile: so even an order that is there waits for the cart's lock.
 */
async function orderOf(
  container: MedusaContainer,
  session: LiveSession
): Promise<string | undefined> {
  const { cart, order } = session.payment_collection
  if (!cart) return order?.id
  const input = { cart_id: cart.id, session_id: session.id }
  const { result } = await placeMultisafepayOrderWorkflow(container).run({ input })
  return result.id
}

/**
 * Moves money that has come in to where it belongs in Medusa. Safe to repeat: what is done already
 * is found and left alone.
 *
 * @throws what may go away by itself: locks not had in time, a database that is down; and
 * AccountUnavailableError when the account is not registered.
 */
export async function settlePaymentLink(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  settle: "captured" | "authorized"
): Promise<Settlement> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const session = await loadSession(container, link.session_id)
  if (!session)
    return hold("session_deleted", "The payment session was deleted before it was paid.")
  if (session.provider_id !== `pp_multisafepay_${link.account}`) {
    return hold("foreign_session", `The payment session belongs to ${session.provider_id}.`)
  }
  const isBooked = hasBooked(session, settle)
  const { order } = session.payment_collection
  if (order && isCancelled(order) && settle === "authorized") {
    await releaseAuthorisation(container, link, `Order ${order.id} was cancelled.`)
    return { released: true }
  }
  if (order && isCancelled(order) && !isBooked && !isAccepted(link)) {
    return hold("order_cancelled", `Order ${order.id} was cancelled before it was paid.`)
  }
  // Core moves money through the account's provider, which exists only while the account is registered.
  if (!isBooked) await accounts.get(link.account)
  try {
    const orderId = await orderOf(container, session)
    if (!orderId)
      return hold("order_not_placed", "The payment belongs to neither a cart nor an order.")
    const { payment } = (await loadSession(container, link.session_id)) ?? {}
    // What the admin captures of an authorisation is under way, or recovered with its Capture: never taken anew.
    const isUnfinished = async ({ id, captured_at: capturedAt }: NonNullable<typeof payment>) =>
      Boolean(capturedAt) && !(await isOnOrder(container, { paymentId: id, orderId }))
    if (!payment || (await isUnfinished(payment))) {
      if (payment && isRecent(payment)) {
        throw new LinkBusyError(`Payment ${payment.id} is being booked on order ${orderId}.`)
      }
      const input = { session_id: session.id, captured: settle === "captured" }
      await settleMultisafepaySessionWorkflow(container).run({ input })
    }
    const refusal = await convertPaidDraft(container, orderId)
    return refusal === undefined ? { orderId } : hold("draft_not_converted", refusal)
  } catch (error) {
    if (!MedusaError.isMedusaError(error) || !FINAL.includes(error.type)) throw error
    // Medusa's own "Check status" takes no lock of ours: who comes second is told that the payment exists.
    const now = isBooked ? undefined : await loadSession(container, link.session_id)
    if (now && hasBooked(now, settle)) return settlePaymentLink(container, link, settle)
    return hold("order_not_placed", error.message)
  }
}
