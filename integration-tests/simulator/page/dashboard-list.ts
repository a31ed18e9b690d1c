import { type SimulatedOrder } from "../model"
import { nameOf } from "../view-payment"
import { type World } from "../world"
import { type Html, html } from "./html"
import { formatMoney, type PageAnswer, renderDashboard } from "./layout"
import { orderPath } from "./order-path"
import { statusPill } from "./status-pill"

const MOST_ROWS = 200

/** All orders, the latest first. */
export function renderOrders({ orders }: World): PageAnswer {
  const latest = [...orders.values()].reverse().slice(0, MOST_ROWS)
  const count = orders.size > MOST_ROWS && `The latest ${MOST_ROWS} of ${orders.size}.`
  const body = html`<div class="card">
    <div class="body">
      <h1>Orders</h1>
      ${count && html`<p class="quiet">${count}</p>`}
      ${latest.length === 0 ? nothing : table(latest)}
    </div>
  </div>`
  return renderDashboard({ title: "Orders", body })
}

const nothing = html`<p>
  There are none yet. They appear here as soon as a shop makes a payment link.
</p>`

function table(orders: SimulatedOrder[]): Html {
  return html`<table class="orders">
    <thead>
      <tr>
        <th scope="col">Order</th>
        <th scope="col" class="number">Amount</th>
        <th scope="col">Method</th>
        <th scope="col">Status</th>
        <th scope="col" class="number">Refunded</th>
      </tr>
    </thead>
    <tbody>
      ${orders.map(row)}
    </tbody>
  </table>`
}

function row({ orderId, transaction, link, status, amountRefunded }: SimulatedOrder): Html {
  const { amount, currency } = transaction ?? link.request
  const refunded =
    amountRefunded > 0
      ? html`<td class="number refunded">${formatMoney({ amount: amountRefunded, currency })}</td>`
      : html`<td class="number none">–</td>`
  return html`<tr>
    <th scope="row"><a href="${orderPath(orderId)}">${orderId}</a></th>
    <td class="number">${formatMoney({ amount, currency })}</td>
    <td>${transaction ? nameOf(transaction.gateway) : "Not chosen yet"}</td>
    <td>${statusPill(status)}</td>
    ${refunded}
  </tr>`
}
