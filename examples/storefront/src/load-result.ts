import { redirect, type LoaderFunctionArgs } from "react-router-dom"
import { cartId } from "./cart-id"
import { medusa, type Order } from "./medusa"
import { retrieveCart } from "./shop"

export type PaymentResult =
  | { state: "paid" | "pending"; order: Order }
  | { state: "pending" | "failed" | "cancelled"; order?: undefined }

const PAID = ["authorized", "captured", "partially_captured"]

/**
 * How it ended, for a customer coming back from the payment page. The address says `payment_status`, `cart_id` and
 * `order_id`, but anyone can type an address: that it was paid is believed of Medusa only.
 */
export async function loadResult({
  request,
}: LoaderFunctionArgs): Promise<PaymentResult | Response> {
  const query = new URL(request.url).searchParams
  const id = query.get("cart_id") ?? cartId.get()
  const cart = id ? await retrieveCart(id) : undefined
  const orderId = query.get("order_id") ?? (cart?.completed_at && (await orderOf(cart.id)))
  if (orderId) {
    if (id) cartId.forget(id)
    const order = await retrieveOrder(orderId)
    return { state: PAID.includes(order.payment_status) ? "paid" : "pending", order }
  }
  if (!cart) return redirect("/")

  // The customer may come back in another browser than the one they left from.
  if (!cartId.get()) cartId.set(cart.id)
  const status = query.get("payment_status")
  return { state: status === "failed" || status === "cancelled" ? status : "pending" }
}

/** Completing a cart that was completed already only says which order it became. */
async function orderOf(completedCartId: string): Promise<string | undefined> {
  const completion = await medusa.store.cart.complete(completedCartId)
  return completion.type === "order" ? completion.order.id : undefined
}

export async function retrieveOrder(id: string): Promise<Order> {
  const fields = "+payment_status,+items.total,+shipping_methods.name"
  const { order } = await medusa.store.order.retrieve(id, { fields })
  return order
}
