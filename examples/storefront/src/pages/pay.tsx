import {
  type ActionFunctionArgs,
  Form,
  Link,
  Navigate,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from "react-router-dom"
import { CheckoutPage, hasDelivery } from "../components/checkout-page"
import { MethodChoice } from "../components/method-choice"
import { Submit } from "../components/submit"
import { formatMoney } from "../format-money"
import { formText } from "../form-text"
import { medusa, toMessage } from "../medusa"
import { type PaymentMethod } from "../payment-methods"
import { requireCart, useShop } from "../shop"

/** `default` is the `id` the provider has in medusa-config.ts. */
const PROVIDER_ID = "pp_multisafepay_default"

/** A new payment session, and so a new payment link, for the cart as it is now. Also the way to try again. */
export async function startPayment({ request }: ActionFunctionArgs) {
  try {
    const chosen = formText(await request.formData(), "method")
    // Without a choice MultiSafepay's page shows all methods.
    const [providerId = PROVIDER_ID, gateway] = chosen ? chosen.split(" ") : []
    const cart = await requireCart()
    const { payment_collection } = await medusa.store.payment.initiatePaymentSession(cart, {
      provider_id: providerId,
      // Where the customer comes back to. The server accepts addresses of this shop only.
      data: { return_url: `${location.origin}/checkout/result`, ...(gateway && { gateway }) },
    })
    const session = payment_collection.payment_sessions?.find(
      ({ provider_id }) => provider_id === providerId
    )
    const paymentUrl = session?.data.payment_url
    if (typeof paymentUrl !== "string") throw new Error("There is no payment page. Try again.")
    // To another site: React Router assigns it to window.location.
    return redirect(paymentUrl)
  } catch (error) {
    return { error: toMessage(error) }
  }
}

export function Pay() {
  const { cart } = useShop()
  const result = useActionData<typeof startPayment>()
  const methods = useLoaderData<PaymentMethod[]>()
  const busy = useNavigation().state !== "idle"
  if (cart && !hasDelivery(cart)) return <Navigate to="/checkout/address" replace />
  const address = cart?.shipping_address

  return (
    <CheckoutPage title="Check and pay" error={result?.error}>
      <dl className="review">
        <dt>
          Address <Link to="/checkout/address">Change</Link>
        </dt>
        <dd>
          {address?.first_name} {address?.last_name}
          <br />
          {address?.address_1}
          <br />
          {address?.postal_code} {address?.city}
          <br />
          {cart?.email}
        </dd>
        <dt>
          Delivery <Link to="/checkout/delivery">Change</Link>
        </dt>
        <dd>{cart?.shipping_methods?.[0]?.name}</dd>
      </dl>
      <Form method="post" className="form">
        <MethodChoice methods={methods} />
        <Submit busy={busy} data-testid="pay">
          Pay {cart && formatMoney(cart.total, cart.currency_code)}
        </Submit>
        <p className="quiet">You pay on the secure page of MultiSafepay.</p>
      </Form>
    </CheckoutPage>
  )
}
