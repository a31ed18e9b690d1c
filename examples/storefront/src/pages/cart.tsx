import { Link, useFetcher, type ActionFunctionArgs } from "react-router-dom"
import { Page } from "../components/page"
import { formText } from "../form-text"
import { formatMoney } from "../format-money"
import { medusa, toMessage, type Cart as CartData } from "../medusa"
import { requireCart, useShop } from "../shop"

export async function changeCart({ request }: ActionFunctionArgs) {
  try {
    const form = await request.formData()
    const lineId = formText(form, "line_id")
    const quantity = Number(formText(form, "quantity"))
    const { id } = await requireCart()
    if (quantity > 0) await medusa.store.cart.updateLineItem(id, lineId, { quantity })
    else await medusa.store.cart.deleteLineItem(id, lineId)
    return {}
  } catch (error) {
    return { error: toMessage(error) }
  }
}

export function Cart() {
  const { cart } = useShop()
  if (!cart?.items?.length)
    return (
      <Page title="Your cart is empty">
        <Link className="button primary" to="/">
          See what we have
        </Link>
      </Page>
    )

  return (
    <Page title="Your cart">
      <ul className="cart-lines">
        {cart.items.map((line) => (
          <CartLine key={line.id} line={line} currency={cart.currency_code} />
        ))}
      </ul>
      <div className="cart-total">
        <p>
          Total{" "}
          <strong data-testid="cart-total">
            {formatMoney(cart.item_total, cart.currency_code)}
          </strong>
          <small>VAT included, delivery is chosen next.</small>
        </p>
        <Link className="button primary" to="/checkout/address" data-testid="checkout">
          Check out
        </Link>
      </div>
    </Page>
  )
}

type CartLineProps = { line: NonNullable<CartData["items"]>[number]; currency: string }

function CartLine({ line, currency }: CartLineProps) {
  const fetcher = useFetcher<typeof changeCart>()
  const { id, quantity, total, thumbnail } = line
  const title = line.product_title ?? line.title
  const busy = fetcher.state !== "idle"

  return (
    <li data-testid="cart-line">
      {thumbnail && <img src={thumbnail} alt="" width="96" height="72" />}
      <div>
        <h2>{title}</h2>
        {fetcher.data?.error && <p role="alert">{fetcher.data.error}</p>}
      </div>
      <fetcher.Form method="post" className="quantity">
        <input type="hidden" name="line_id" value={id} />
        <button
          name="quantity"
          value={quantity - 1}
          disabled={busy}
          aria-label={`One ${title} less`}
        >
          −
        </button>
        <span data-testid="quantity">{quantity}</span>
        <button
          name="quantity"
          value={quantity + 1}
          disabled={busy}
          aria-label={`One ${title} more`}
        >
          +
        </button>
      </fetcher.Form>
      <strong>{formatMoney(total ?? 0, currency)}</strong>
    </li>
  )
}
