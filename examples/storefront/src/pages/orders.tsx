import { Form, Link, redirect, useLoaderData, type LoaderFunctionArgs } from "react-router-dom"
import { Page } from "../components/page"
import { loginFirst } from "../customer"
import { formatMoney } from "../format-money"
import { medusa, type Order } from "../medusa"
import { toPaymentState } from "../payment-state"

export async function loadOrders({ request }: LoaderFunctionArgs) {
  return (await loginFirst(request)) ?? listOrders()
}

async function listOrders(): Promise<Order[]> {
  const query = { order: "-created_at", fields: "+payment_status" }
  const { orders } = await medusa.store.order.list(query)
  return orders
}

export async function logOut() {
  await medusa.auth.logout()
  return redirect("/")
}

export function Orders() {
  const orders = useLoaderData<Order[]>()
  return (
    <Page title="My orders">
      {orders.length ? (
        <ul className="order-list">
          {orders.map((order) => (
            <li key={order.id} data-testid="order">
              <Link to={`/orders/${order.id}`}>Order #{order.display_id}</Link>
              <time dateTime={String(order.created_at)}>
                {new Date(order.created_at).toLocaleDateString("en", { dateStyle: "medium" })}
              </time>
              <span data-testid="payment-state">{toPaymentState(order)}</span>
              <strong>{formatMoney(order.total, order.currency_code)}</strong>
            </li>
          ))}
        </ul>
      ) : (
        <p className="intro">You have not ordered anything yet.</p>
      )}
      <Form method="post">
        <button data-testid="log-out">Log out</button>
      </Form>
    </Page>
  )
}
