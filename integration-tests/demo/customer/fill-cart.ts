import type Medusa from "@medusajs/js-sdk"
import { DemoError } from "../demo-error"

const address = {
  first_name: "Eva",
  last_name: "de Vries",
  address_1: "Kraanspoor 39",
  postal_code: "1033 SC",
  city: "Amsterdam",
  country_code: "nl",
}

/** How a guest differs from Eva, who takes one piece of one product and two of the other. */
type Guest = { email?: string; quantities?: readonly [number, number] }

export type FilledCart = { id: string; total: number; content: string }

/** A guest's cart of two products, ready to be paid, through the public store API only. */
export async function fillCart(
  medusa: Medusa,
  regionId: string,
  { email = "eva@example.com", quantities = [1, 2] }: Guest = {}
): Promise<FilledCart> {
  const { products } = await medusa.store.product.list({
    handle: ["enamel-mug", "canvas-bag"],
    order: "handle",
  })
  const items = products.map(({ variants }, index) => {
    const variant = variants?.[0]
    if (!variant) throw new DemoError("A product of the demo has no variant.")
    return { variant_id: variant.id, quantity: quantities[index] ?? 1 }
  })
  const { cart } = await medusa.store.cart.create({
    region_id: regionId,
    email,
    shipping_address: address,
    billing_address: address,
    items,
  })

  const { shipping_options } = await medusa.store.fulfillment.listCartOptions({ cart_id: cart.id })
  const option = shipping_options.find(({ name }) => name === "Standard delivery")
  if (!option) throw new DemoError("The shop offers no delivery for this cart.")
  const { cart: filled } = await medusa.store.cart.addShippingMethod(cart.id, {
    option_id: option.id,
  })
  const content = products
    .map(({ title }, index) => `${quantities[index] ?? 1} × ${title}`)
    .join(", ")
  return { id: cart.id, total: filled.total, content }
}
