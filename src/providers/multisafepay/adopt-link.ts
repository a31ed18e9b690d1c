import { type InitiatePaymentInput } from "@medusajs/framework/types"
import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"

/**
 * Makes a paid link, whose session Medusa deleted, the link of a new session: nothing is asked of
 * MultiSafepay.
 *
 * @throws MedusaError when the session is for something else than was paid.
 */
export async function adoptLink(
  { links }: MultiSafepayModule,
  linkId: string,
  input: InitiatePaymentInput
): Promise<PaymentLinkRecord> {
  const link = await links.find({ id: linkId })
  const sessionId = input.context?.idempotency_key
  const fits =
    link && MathBN.eq(link.amount, input.amount) && link.currency_code === input.currency_code
  if (!fits || !sessionId) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment does not fit the payment session."
    )
  }
  return links.update(link, { session_id: sessionId }, [
    { type: "adopted", data: { session_id: sessionId, before: link.session_id } },
  ])
}
