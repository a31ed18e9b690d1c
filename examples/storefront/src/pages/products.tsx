import { useFetcher, useLoaderData, type ActionFunctionArgs } from "react-router-dom"
import { cartId } from "../cart-id"
import { Page } from "../components/page"
import { Submit } from "../components/submit"
import { formText } from "../form-text"
import { formatMoney } from "../format-money"
import { medusa, toMessage, type Product } from "../medusa"
import { loadCart, loadRegion } from "../shop"

export async function loadProducts(): Promise<Product[]> {
  const { id } = await loadRegion()
  const query = { region_id: id, order: "title", fields: "*variants.calculated_price" }
  const { products } = await medusa.store.product.list(query)
  return products
}

export async function addProduct({ request }: ActionFunctionArgs) {
  try {
    const form = await request.formData()
    const line = { variant_id: formText(form, "variant_id"), quantity: 1 }
    const cart = await loadCart()
    if (cart) await medusa.store.cart.createLineItem(cart.id, line)
    else await startCart(line)
    return { added: true }
  } catch (error) {
    return { error: toMessage(error) }
  }
}

async function startCart(line: { variant_id: string; quantity: number }): Promise<void> {
  const { id } = await loadRegion()
  const { cart } = await medusa.store.cart.create({ region_id: id, items: [line] })
  cartId.set(cart.id)
}

export function Products() {
  const products = useLoaderData<Product[]>()
  return (
    <Page title="Things for a life near the sea">
      <ul className="products">
        {products.map((product) => (
          <ProductCard key={product.id} {...product} />
        ))}
      </ul>
    </Page>
  )
}

function ProductCard({ title, handle, description, thumbnail, variants }: Product) {
  const fetcher = useFetcher<typeof addProduct>()
  const variant = variants?.[0]
  const price = variant?.calculated_price
  if (!variant || !price) return null
  const { calculated_amount: amount, currency_code: currency } = price

  return (
    <li className="product" data-testid="product-card" data-handle={handle}>
      {thumbnail && <img src={thumbnail} alt="" width="400" height="300" />}
      <h2>{title}</h2>
      <p>{description}</p>
      <fetcher.Form method="post" action="/?index" className="buy">
        <strong>{formatMoney(amount ?? 0, currency ?? "eur")}</strong>
        <input type="hidden" name="variant_id" value={variant.id} />
        <Submit
          busy={fetcher.state !== "idle"}
          aria-label={`Add ${title} to cart`}
          data-testid="add-to-cart"
        >
          Add to cart
        </Submit>
      </fetcher.Form>
      <p className="added" role="status">
        {fetcher.data && "added" in fetcher.data && "In your cart."}
        {fetcher.data && "error" in fetcher.data && fetcher.data.error}
      </p>
    </li>
  )
}
