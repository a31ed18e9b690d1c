import type Medusa from "@medusajs/js-sdk"
import { z } from "@medusajs/framework/zod"

const PROVIDER_ID = "pp_multisafepay_default"

const sessionDataSchema = z.object({
  session_id: z.string(),
  order_id: z.string(),
  payment_url: z.url(),
})

export type PaymentLink = z.output<typeof sessionDataSchema>

/** Chooses MultiSafepay for a cart, as a storefront does. Here `order_id` is MultiSafepay's. */
export async function askForPaymentLink(medusa: Medusa, cartId: string): Promise<PaymentLink> {
  const { cart } = await medusa.store.cart.retrieve(cartId)
  const { payment_collection } = await medusa.store.payment.initiatePaymentSession(cart, {
    provider_id: PROVIDER_ID,
  })
  const session = payment_collection.payment_sessions?.find(
    ({ provider_id }) => provider_id === PROVIDER_ID
  )
  return sessionDataSchema.parse(session?.data)
}
