import { Form, Link, useLoaderData, useNavigation, useRevalidator } from "react-router-dom"
import { Page } from "../components/page"
import { Submit } from "../components/submit"
import { Summary } from "../components/summary"
import { loadResult, type PaymentResult } from "../load-result"
import { type Order } from "../medusa"
import { useShop } from "../shop"
import { usePolling } from "../use-polling"

export { loadResult }

export function Result() {
  const result = useLoaderData<PaymentResult>()
  const waiting = usePolling(result.state === "pending")
  return (
    <div className="result" data-testid={`result-${result.state}`} aria-live="polite">
      {result.state === "paid" && <Paid order={result.order} />}
      {result.state === "pending" && <Pending order={result.order} waiting={waiting} />}
      {result.state === "failed" && (
        <TryAgain
          title="The payment did not succeed"
          intro="Nothing was charged. Your cart is still here."
        />
      )}
      {result.state === "cancelled" && (
        <TryAgain
          title="You cancelled the payment"
          intro="Nothing was charged. Your cart is still here."
        />
      )}
    </div>
  )
}

function Paid({ order }: { order: Order }) {
  return (
    <Page
      title="Thank you for your order"
      intro={`We have received your payment, and write to ${order.email ?? "you"} as soon as it leaves.`}
    >
      <p className="order-number">
        Order <strong data-testid="order-display-id">#{order.display_id}</strong>
      </p>
      <Summary {...order} />
      <Link className="button" to="/">
        Back to the shop
      </Link>
    </Page>
  )
}

function Pending({ order, waiting }: { order: Order | undefined; waiting: boolean }) {
  const { revalidate, state } = useRevalidator()
  return (
    <Page
      title={order ? `Order #${order.display_id} awaits your payment` : "We await your payment"}
      intro={
        waiting
          ? "This page changes by itself as soon as we hear from your bank."
          : "Some payments take longer. You may close this page: we write to you when it has arrived."
      }
    >
      {waiting ? (
        <div className="spinner" role="status" aria-label="Waiting for the payment" />
      ) : (
        <button className="primary" disabled={state !== "idle"} onClick={() => void revalidate()}>
          Look again
        </button>
      )}
      {order && <Summary {...order} />}
    </Page>
  )
}

function TryAgain({ title, intro }: { title: string; intro: string }) {
  const { cart } = useShop()
  const busy = useNavigation().state !== "idle"
  return (
    <Page title={title} intro={intro}>
      <Form method="post" action="/checkout/pay" className="actions">
        <Submit busy={busy} data-testid="try-again">
          Try again
        </Submit>
        <Link className="button" to="/cart">
          Change my cart
        </Link>
      </Form>
      {cart && <Summary {...cart} />}
    </Page>
  )
}
