import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { REMEDIES, type Remedy } from "../multisafepay/ledger/remedies"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { rethrowAsMedusaError } from "../shared/to-medusa-error"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { acceptHeldPayment } from "./accept-held-payment"
import { convertPaidDraft } from "./convert-paid-draft"
import { lookAtLink } from "./look-at-link"
import { refundHeldPayment } from "./refund-held-payment"
import { workOnLink } from "./work-on-link"

/** What a person decided. `actor_id` is Medusa's id of the user. */
export type Decision = Readonly<{ action: Remedy; note: string | null; actor_id: string | null }>

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/**
 * Does what a person decided about a payment that is held, and writes it down.
 *
 * @throws MedusaError when nothing is held, when the remedy does not fit the reason or did not work:
 * then the link still needs a person.
 */
export async function resolvePaymentLink(
  container: MedusaContainer,
  { multisafepay_order_id }: PaymentLinkRecord,
  decision: Decision
): Promise<void> {
  const work = async (link: PaymentLinkRecord, begun: Date) => {
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    if (!link.attention) return refuse("Nothing about this payment link needs a decision.")
    const { action } = decision
    const remedies: readonly Remedy[] = REMEDIES[link.attention.reason]
    if (!remedies.includes(action)) {
      refuse(
        `"${action}" is no remedy for "${link.attention.reason}". Choose one of: ${remedies.join(", ")}.`
      )
    }
    if (action === "dismiss" || action === "refund") {
      if (action === "refund") await refundHeldPayment(container, link)
      await links.resolve(link, decision)
      return
    }
    if (link.attention.reason === "draft_not_converted") {
      const refusal = link.order_id ? await convertPaidDraft(container, link.order_id) : undefined
      if (refusal !== undefined) refuse(`It did not work. ${refusal}`)
      await links.resolve(link, decision, { next_check_at: new Date() })
      return
    }
    const accepted = await acceptHeldPayment(container, link, decision)
    await lookAtLink(container, accepted, { readAt: begun, returned: false })
    const after = await links.find({ id: link.id })
    if (after?.attention) refuse(`It did not work. ${after.attention.detail}`)
  }
  await workOnLink(container, multisafepay_order_id, work).catch(rethrowAsMedusaError)
}
