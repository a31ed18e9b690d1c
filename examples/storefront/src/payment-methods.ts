import { medusa } from "./medusa"
import { loadCart } from "./shop"

export type PaymentMethod = {
  id: string
  name: string
  icon_url: string | null
  provider_id: string
}

/** What the cart can be paid with; none when it is not known, and the payment page lists them. */
export async function loadPaymentMethods(): Promise<PaymentMethod[]> {
  const cart = await loadCart()
  if (!cart) return []
  try {
    const { payment_methods } = await medusa.client.fetch<{ payment_methods: PaymentMethod[] }>(
      "/store/multisafepay/payment-methods",
      { query: { cart_id: cart.id } }
    )
    return payment_methods
  } catch {
    return []
  }
}
