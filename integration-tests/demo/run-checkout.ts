import Medusa from "@medusajs/js-sdk"
import { type Simulator } from "../simulator"
import { askForPaymentLink, type PaymentLink } from "./customer/ask-for-payment-link"
import { fillCart } from "./customer/fill-cart"
import { DemoError } from "./demo-error"
import { payInBrowser } from "./pay-in-browser"
import { payOnSimulator } from "./pay-on-simulator"
import { type Screen } from "./screen"
import { type SeededStore } from "./seed/seed-store"

export type Surroundings = {
  screen: Screen
  store: SeededStore
  backendUrl: string
  databaseUrl: string
  simulator: Simulator | undefined
}

/** Ids, and how much work it was. `order_id` is Medusa's; null is what cannot be known of the real MultiSafepay. */
export type CheckoutResult = {
  session_id: string
  order_id: string
  payment_url: string
  display_id: number
  payment_status: string
  api_calls: number | null
  notification_to_order_ms: number | null
}

export type Payment = {
  cartId: string
  link: PaymentLink
}

export type PaidOrder = Pick<CheckoutResult, "order_id" | "api_calls" | "notification_to_order_ms">

/** One customer, from cart to captured order. */
export async function runCheckout(surroundings: Surroundings): Promise<CheckoutResult> {
  const { screen, store, backendUrl, simulator } = surroundings
  const medusa = new Medusa({ baseUrl: backendUrl, publishableKey: store.publishableKey })

  screen.heading("A customer buys")
  const cart = await screen.step(
    "Cart",
    () => fillCart(medusa, store.regionId),
    ({ content, total }) => `Cart: ${content}, € ${total.toFixed(2)} delivered`
  )
  const link = await screen.step("Payment link", () => askForPaymentLink(medusa, cart.id))
  screen.line(`    ${link.payment_url}`)
  const payment = { cartId: cart.id, link }
  const paid = simulator
    ? await payOnSimulator({ ...surroundings, simulator }, payment)
    : await payInBrowser(surroundings, payment)

  const { order } = await medusa.store.order.retrieve(paid.order_id, { fields: "+payment_status" })
  const { display_id, payment_status } = order
  if (display_id === undefined || payment_status !== "captured")
    throw new DemoError(`The order ${order.id} is ${payment_status}, not captured.`)
  screen.line(`\n  Order #${display_id} stands ${payment_status}.`)
  return {
    session_id: link.session_id,
    order_id: paid.order_id,
    payment_url: link.payment_url,
    display_id,
    payment_status,
    api_calls: paid.api_calls,
    notification_to_order_ms: paid.notification_to_order_ms,
  }
}
