import { type RelatedTransaction, type SimulatedOrder, type Transaction } from "../model"
import { linkState } from "../payment-links"
import { toTimestamp } from "../timestamp"
import { nameOf } from "../view-payment"
import { type World } from "../world"
import { type Html, html } from "./html"
import { formatMoney, type PageAnswer, renderDashboard } from "./layout"
import { type OrderAction, orderActions } from "./order-actions"
import { orderPath } from "./order-path"
import { statusPill } from "./status-pill"

/** Why something could not be done, and what was filled in. */
export type Problem = { action: string; message: string; amount: string }

/** One order: what it is, what can be done to it now, and what came of it. */
export function renderOrder(world: World, order: SimulatedOrder, problem?: Problem): PageAnswer {
  const { orderId, transaction, link } = order
  const { amount, currency, description } = transaction ?? link.request
  const forms = orderActions.flatMap((action) => formFor(world, { order, action, problem }))
  const rows = transaction?.related.map((row) => related(order, row)) ?? []
  const body = html`
    <div class="card">
      <div class="sum">
        <h1>${description}</h1>
        <p class="amount">${formatMoney({ amount, currency })} ${statusPill(order.status)}</p>
        <p class="quiet">${orderId}</p>
      </div>
      <div class="body">
        <dl>${factsOf(world, order)}</dl>
      </div>
    </div>
    ${problem && html`<p class="notice" role="alert">${problem.message}</p>`}
    ${
      rows.length > 0 &&
      section(
        "What came of it",
        html`<ul class="rows">
          ${rows}
        </ul>`
      )
    }
    ${forms.length > 0 && section("What can happen now", html`<div class="acts">${forms}</div>`)}
  `
  return renderDashboard({ title: `Order ${orderId}`, body, status: problem ? 422 : 200 })
}

const section = (title: string, body: Html) =>
  html`<section class="card">
    <div class="body">
      <h2>${title}</h2>
      ${body}
    </div>
  </section>`

function factsOf(world: World, order: SimulatedOrder): Html[] {
  const { transaction, link, invoiceId, shipments } = order
  const facts: [name: string, value: string | Html | false | undefined][] = [
    ["Method", transaction ? methodsOf(transaction) : "Not chosen yet"],
    ["Settlement", transaction?.financialStatus],
    ["Made", toTimestamp(transaction?.createdAt ?? link.createdAt).replace("T", " ")],
    ["MultiSafepay's id", transaction?.id],
    [
      "Part of",
      transaction?.authOrderId &&
        html`<a href="${orderPath(transaction.authOrderId)}">${transaction.authOrderId}</a>`,
    ],
    [
      "Refunded",
      transaction && order.amountRefunded > 0 && money(order.amountRefunded, transaction),
    ],
    ["Authorised until", transaction?.authorisation && day(transaction.authorisation.expiresAt)],
    [
      "Left to capture",
      transaction?.authorisation && money(transaction.authorisation.remaining, transaction),
    ],
    ["Ship by", transaction?.shipBy && day(transaction.shipBy)],
    ["Shipments reported", shipments.length > 0 && String(shipments.length)],
    ["Invoice", invoiceId],
    ["Payment page", linkState(world, link) === "open" && html`<a href="${link.url}">Open</a>`],
  ]
  return facts.flatMap(([name, value]) =>
    value
      ? [
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
        ]
      : []
  )
}

const day = (date: Date) => toTimestamp(date).slice(0, 16).replace("T", " ")
const money = (amount: number, { currency }: Transaction) => formatMoney({ amount, currency })

function methodsOf(transaction: Transaction): string {
  const { giftCard, gateway, amount } = transaction
  const rest = amount - (giftCard?.amount ?? 0)
  if (!giftCard || rest === 0) return nameOf(gateway)
  const card = `${nameOf(giftCard.brand)} ${money(giftCard.amount, transaction)}`
  return `${card}, ${nameOf(gateway)} ${money(rest, transaction)}`
}

const titles: Record<RelatedTransaction["type"], string> = {
  refund: "Refund",
  capture: "Capture",
  chargeback: "Chargeback",
  "reverse-chargeback": "Reversed chargeback",
  "auth-cancellation": "Authorisation given back",
}

function related(order: SimulatedOrder, { type, transaction: row }: RelatedTransaction): Html {
  const { dispute, orderId } = row
  const isPart = type === "capture" && orderId !== order.orderId
  const answer =
    dispute?.status === "open" ? `answer by ${dispute.respondBy.replace("T", " ")}` : "closed"
  return html`<li>
    <div class="row">
      <span>${titles[type]} ${statusPill(row.status)}</span>
      <span class="number">${money(row.amount, row)}</span>
    </div>
    <p class="quiet">
      ${day(row.createdAt)},
      ${row.id}${isPart && html`, <a href="${orderPath(orderId)}">${orderId}</a>`}
    </p>
    ${dispute && html`<p class="quiet">${dispute.reasonCode}: ${dispute.reason}, ${answer}</p>`}
    ${
      type === "refund" &&
      row.status === "reserved" &&
      html`<form class="ends" method="post" action="${orderPath(order.orderId, "settle")}">
        <input type="hidden" name="refund" value="${row.id}" />
        <button name="end" value="completed">Pay out now</button>
        <button name="end" value="declined">Decline</button>
        <button name="end" value="void">Cancel refund</button>
      </form>`
    }
  </li>`
}

function formFor(
  world: World,
  {
    order,
    action,
    problem,
  }: { order: SimulatedOrder; action: OrderAction; problem: Problem | undefined }
): Html[] {
  const scope = action.scope(world, order)
  if (scope === undefined) return []
  const { id, name, effect } = action
  const { currency } = order.transaction ?? order.link.request
  const places = currency === "JPY" ? 0 : 2
  const isWrong = problem?.action === id
  return [
    html`<form class="act" method="post" action="${orderPath(order.orderId, id)}">
      <p>${name}<span class="quiet">${effect}</span></p>
      ${
        scope !== true &&
        html`<label>
          <span class="quiet">Amount in ${currency}</span>
          <input
            name="amount"
            inputmode="decimal"
            autocomplete="off"
            required
            value="${isWrong ? problem.amount : (scope / 10 ** places).toFixed(places)}"
            ${isWrong && html`aria-invalid="true" autofocus`}
          />
        </label>`
      }
      <button>${name}</button>
    </form>`,
  ]
}

export function renderNoOrder(): PageAnswer {
  const body = html`<div class="card">
    <div class="body">
      <h1>There is no such order</h1>
      <p>It may have been forgotten when the simulator started anew.</p>
      <a href="/dashboard">All orders</a>
    </div>
  </div>`
  return renderDashboard({ title: "There is no such order", body, status: 404 })
}
