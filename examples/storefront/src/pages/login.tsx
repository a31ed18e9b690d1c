import {
  Form,
  redirect,
  useActionData,
  useNavigation,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router-dom"
import { Field } from "../components/field"
import { Page } from "../components/page"
import { Submit } from "../components/submit"
import { loadCustomer } from "../customer"
import { formText } from "../form-text"
import { medusa, toMessage } from "../medusa"
import { loadCart } from "../shop"

export async function skipLogin({ request }: LoaderFunctionArgs) {
  return (await loadCustomer()) ? redirect(whereTo(request)) : null
}

export async function logIn({ request }: ActionFunctionArgs) {
  try {
    const form = await request.formData()
    const email = formText(form, "email")
    const credentials = { email, password: formText(form, "password") }
    if (formText(form, "intent") === "register") {
      await medusa.auth.register("customer", "emailpass", credentials)
      await medusa.store.customer.create({ email })
    }
    const token = await medusa.auth.login("customer", "emailpass", credentials)
    if (typeof token !== "string") throw new Error("This account needs another way to log in.")
    // What was put in the cart before is theirs from now on, and so is the order that it becomes.
    const cart = await loadCart()
    if (cart) await medusa.store.cart.transferCart(cart.id)
    return redirect(whereTo(request))
  } catch (error) {
    return { error: toMessage(error) }
  }
}

/** Back to the page that asked for it: one of this shop, whatever the address says. */
function whereTo({ url }: Request): string {
  const to = new URL(url).searchParams.get("to") ?? ""
  return /^\/(?![/\\])/.test(to) ? to : "/orders"
}

export function Login() {
  const result = useActionData<typeof logIn>()
  const busy = useNavigation().state !== "idle"
  return (
    <Page title="Log in" intro="To see your orders, and to pay what is open.">
      {result?.error && (
        <p className="alert" role="alert" data-testid="error">
          {result.error}
        </p>
      )}
      <Form method="post" className="form narrow">
        <Field name="email" label="E-mail" type="email" autoComplete="username" required />
        <Field
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Submit busy={busy} name="intent" value="log-in" data-testid="log-in">
          Log in
        </Submit>
        <Submit busy={busy} className="" name="intent" value="register" data-testid="register">
          I am new here: make an account
        </Submit>
      </Form>
    </Page>
  )
}
