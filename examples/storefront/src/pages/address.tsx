import {
  Form,
  redirect,
  useActionData,
  useNavigation,
  type ActionFunctionArgs,
} from "react-router-dom"
import { CheckoutPage } from "../components/checkout-page"
import { Field } from "../components/field"
import { Submit } from "../components/submit"
import { formText } from "../form-text"
import { medusa, toMessage } from "../medusa"
import { requireCart, useShop } from "../shop"

const fields = [
  "first_name",
  "last_name",
  "address_1",
  "postal_code",
  "city",
  "country_code",
  "phone",
] as const

export async function saveAddress({ request }: ActionFunctionArgs) {
  try {
    const form = await request.formData()
    const address = Object.fromEntries(fields.map((field) => [field, formText(form, field)]))
    const { id } = await requireCart()
    await medusa.store.cart.update(id, {
      email: formText(form, "email"),
      shipping_address: address,
      billing_address: address,
    })
    return redirect("/checkout/delivery")
  } catch (error) {
    return { error: toMessage(error) }
  }
}

export function Address() {
  const { cart, region } = useShop()
  const result = useActionData<typeof saveAddress>()
  const busy = useNavigation().state !== "idle"
  const address = cart?.shipping_address
  const saved = (field: (typeof fields)[number]) => ({
    name: field,
    defaultValue: address?.[field] ?? "",
  })

  return (
    <CheckoutPage title="Where does it go?" error={result?.error}>
      <Form method="post" className="form">
        <Field
          name="email"
          label="E-mail"
          type="email"
          autoComplete="email"
          hint="For the confirmation of your order."
          defaultValue={cart?.email ?? ""}
          required
        />
        <Field {...saved("first_name")} label="First name" autoComplete="given-name" required />
        <Field {...saved("last_name")} label="Last name" autoComplete="family-name" required />
        <Field
          {...saved("address_1")}
          label="Street and number"
          autoComplete="address-line1"
          required
        />
        <Field {...saved("postal_code")} label="Postal code" autoComplete="postal-code" required />
        <Field {...saved("city")} label="City" autoComplete="address-level2" required />
        <div className="field">
          <label htmlFor="country_code">Country</label>
          <select
            id="country_code"
            data-testid="country_code"
            autoComplete="country"
            required
            {...saved("country_code")}
          >
            {region.countries?.map(({ iso_2, display_name }) => (
              <option key={iso_2} value={iso_2}>
                {display_name}
              </option>
            ))}
          </select>
        </div>
        <Field {...saved("phone")} label="Phone" type="tel" autoComplete="tel" />
        <Submit busy={busy} data-testid="to-delivery">
          Continue to delivery
        </Submit>
      </Form>
    </CheckoutPage>
  )
}
