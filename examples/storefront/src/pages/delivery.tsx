import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  type ActionFunctionArgs,
} from "react-router-dom"
import { CheckoutPage } from "../components/checkout-page"
import { Submit } from "../components/submit"
import { formText } from "../form-text"
import { formatMoney } from "../format-money"
import { medusa, toMessage } from "../medusa"
import { loadCart, requireCart, useShop } from "../shop"

export async function loadDelivery() {
  const cart = await loadCart()
  if (!cart) return []
  const { shipping_options } = await medusa.store.fulfillment.listCartOptions({ cart_id: cart.id })
  return shipping_options.sort((one, other) => one.amount - other.amount)
}

export async function saveDelivery({ request }: ActionFunctionArgs) {
  try {
    const option_id = formText(await request.formData(), "option_id")
    const { id } = await requireCart()
    await medusa.store.cart.addShippingMethod(id, { option_id })
    return redirect("/checkout/pay")
  } catch (error) {
    return { error: toMessage(error) }
  }
}

export function Delivery() {
  const options = useLoaderData<typeof loadDelivery>()
  const { cart, region } = useShop()
  const result = useActionData<typeof saveDelivery>()
  const busy = useNavigation().state !== "idle"
  const chosen = cart?.shipping_methods?.[0]?.shipping_option_id ?? options[0]?.id

  return (
    <CheckoutPage title="How shall we send it?" error={result?.error}>
      <Form method="post" className="form">
        <fieldset className="options">
          <legend>Delivery</legend>
          {options.map(({ id, name, amount, type }) => (
            <label key={id} className="option" data-testid="shipping-option">
              <input
                type="radio"
                name="option_id"
                value={id}
                defaultChecked={id === chosen}
                required
              />
              <span>
                {name}
                <small>{type.description}</small>
              </span>
              <strong>{formatMoney(amount, region.currency_code)}</strong>
            </label>
          ))}
        </fieldset>
        <Submit busy={busy} data-testid="to-payment">
          Continue to payment
        </Submit>
      </Form>
    </CheckoutPage>
  )
}
