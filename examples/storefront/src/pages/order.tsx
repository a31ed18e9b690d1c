import {
  Form,
  Link,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from "react-router-dom"
import { Page } from "../components/page"
import { Submit } from "../components/submit"
import { Summary } from "../components/summary"
import { loginFirst } from "../customer"
import { formatMoney } from "../format-money"
import { retrieveOrder } from "../load-result"
import { medusa, toMessage, type Order } from "../medusa"
import { outstandingOf, toPaymentState } from "../payment-state"
import { usePolling } from "../use-polling"

export async function loadOrder({ request, params }: LoaderFunctionArgs) {
  return (await loginFirst(request)) ?? retrieveOrder(params.id ?? "")
}

/** A payment link for what is outstanding; while one is open, the same again. */
export async function payOrder({ params }: ActionFunctionArgs) {
  try {
    const { payment_link } = await medusa.client.fetch<{ payment_link: { payment_url: string } }>(
      `/store/multisafepay/orders/${params.id ?? ""}/payment-link`,
      { method: "POST", body: { return_url: location.origin + location.pathname } }
    )
    return redirect(payment_link.payment_url)
  } catch (error) {
    return { error: toMessage(error) }
  }
}

const OUTCOMES: Record<string, string> = {
  failed: "The payment did not succeed. Nothing was charged.",
  cancelled: "You cancelled the payment. Nothing was charged.",
}

export function OrderPage() {
  const order = useLoaderData<Order>()
  const result = useActionData<typeof payOrder>()
  const busy = useNavigation().state !== "idle"
  const status = useSearchParams()[0].get("payment_status") ?? ""
  const outstanding = outstandingOf(order)
  // The address says how it ended, and that it was paid is believed of Medusa only.
  const isExpected = outstanding > 0 && (status === "paid" || status === "pending")
  const waiting = usePolling(isExpected)
  const problem = result?.error ?? (outstanding > 0 ? OUTCOMES[status] : undefined)

  return (
    <Page title={`Order #${order.display_id}`}>
      <div className="result">
        {problem && (
          <p className="alert" role="alert" data-testid="error">
            {problem}
          </p>
        )}
        <p className="intro" role="status">
          <strong data-testid="payment-state">{toPaymentState(order)}</strong>
          {waiting && ". We await your payment; this page changes by itself."}
        </p>
        {outstanding > 0 && (
          <Form method="post" action="." relative="path" className="actions">
            <Submit busy={busy} data-testid="pay-now">
              Pay {formatMoney(outstanding, order.currency_code)} now
            </Submit>
          </Form>
        )}
        <Summary {...order} />
        <Link to="/orders">My orders</Link>
      </div>
    </Page>
  )
}
