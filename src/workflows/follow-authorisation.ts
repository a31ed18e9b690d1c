import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { isLapsing } from "../multisafepay/ledger/authorisation"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LinkRead } from "../modules/multisafepay/link-reader"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { dropMultisafepayAuthorisationWorkflow } from "./drop-authorisation"
import { isCancelled } from "./load-session"
import { RELEASE_ASKED } from "./release-authorisation"

/** States in which nothing is left of what a card had authorised. */
const GONE: readonly string[] = ["void", "cancelled", "expired", "declined"]

/**
 * Warns before a card authorisation lapses, and lets go of it in Medusa once MultiSafepay has nothing of it any more:
 * released by staff, in the dashboard, or because nobody captured it in time. For those who hold the link's lock.
 */
export async function followAuthorisation(
  container: MedusaContainer,
  { link, judgement }: LinkRead
): Promise<void> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { authorized_until: until, attention } = link
  if (judgement.state === "authorized" && until && isLapsing(until, new Date())) {
    const detail = `What is not captured by ${until.toISOString()} goes back to the customer's card.`
    if (!attention) await links.flag(link, { reason: "authorization_expiring", detail })
  } else if (attention?.reason === "authorization_expiring") {
    await links.update(link, { attention: null }, [{ type: "authorization_expiry_over" }])
  }
  if (GONE.includes(judgement.state)) await letGo(container, link)
}

/** Whether it was us who let go of it, because somebody wanted that. */
async function wasReleased(container: MedusaContainer, { id }: PaymentLinkRecord) {
  const module: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const lines = await module.listMultisafepayPaymentLinkEvents(
    { payment_link_id: id, type: RELEASE_ASKED },
    { take: 1 }
  )
  return lines.length > 0
}

async function letGo(container: MedusaContainer, link: PaymentLinkRecord): Promise<void> {
  const { links, loadPaymentRows }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const payment = await loadPaymentRows(query, link.session_id)
  if (!payment || payment.canceled_at || payment.captures.length) return
  const input = {
    payment_id: payment.id,
    session_id: link.session_id,
    payment_collection_id: payment.collection_id,
  }
  await dropMultisafepayAuthorisationWorkflow(container).run({ input })
  await links.note(link, [{ type: "authorisation_gone" }])
  const { order } = payment
  if (!order || isCancelled(order) || (await wasReleased(container, link))) return
  const detail = `MultiSafepay reports the authorisation as gone, so order ${order.id} is not paid any more. Cancel it, or ask the customer to pay again.`
  const current = (await links.find({ id: link.id })) ?? link
  if (!current.attention) await links.flag(current, { reason: "authorization_lost", detail })
}
