import type Medusa from "@medusajs/js-sdk"
import pLimit from "p-limit"
import { askForPaymentLink } from "../demo/customer/ask-for-payment-link"
import { fillCart } from "../demo/customer/fill-cart"
import { type ExpectedCart, type ExpectedPayment } from "./books"
import { type Fate } from "./fates"

/** Somebody with a cart and the link to pay it, and what will have come of every link they were given. */
export type Customer = ExpectedCart & {
  readonly fate: Fate
  readonly payments: ExpectedPayment[]
}

const AT_ONCE = 8

/** Fills all carts and asks for their links, through the public store API. */
export async function bringCustomers(
  fates: Fate[],
  { medusa, regionId, onReady }: { medusa: Medusa; regionId: string; onReady: () => void }
): Promise<Customer[]> {
  const inTurn = pLimit(AT_ONCE)
  return Promise.all(
    fates.map((fate, index) =>
      inTurn(async (): Promise<Customer> => {
        const cart = await fillCart(medusa, regionId, {
          // Medusa makes a guest for every address, and only one at a time for the same.
          email: `customer-${index}@example.com`,
          quantities: fate.quantities,
        })
        const link = await askForPaymentLink(medusa, cart.id)
        onReady()
        return {
          fate,
          cartId: cart.id,
          payments: [{ orderId: link.order_id, expected: "nothing" }],
        }
      })
    )
  )
}
