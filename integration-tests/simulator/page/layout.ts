import { type OrderRequest } from "../order-request"
import { Html, html } from "./html"
import { dashboardStyles } from "./dashboard-styles"
import { styles } from "./styles"

export type PageAnswer = { status: number; headers: Record<string, string>; body: string }

export function formatAmount({ amount, currency, customer }: OrderRequest): string {
  return formatMoney({ amount, currency }, customer.locale.replace("_", "-"))
}

/** Minor units as a person reads them. */
export function formatMoney(
  { amount, currency }: { amount: number; currency: string },
  locale = "en-GB"
): string {
  const places = currency === "JPY" ? 0 : 2
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(
    amount / 10 ** places
  )
}

/** The shop's words and the amount, which stay in sight on every page of a payment. */
export function summary(request: OrderRequest): Html {
  const shop = request.plugin?.shop_root_url?.replace(/^https?:\/\//, "")
  return html`<div class="sum">
    <p>${request.description}</p>
    <p class="amount">${formatAmount(request)}</p>
    ${shop && html`<p class="quiet">${shop}</p>`}
    <p class="quiet">${request.order_id}</p>
  </div>`
}

type Page = { title: string; request?: OrderRequest | undefined; body: Html; status?: number }

/** A page of the customer's: one card. */
export function renderPage({ title, request, body, status = 200 }: Page): PageAnswer {
  const main = html`<main>
    ${top("Payment page")}
    <div class="card">
      ${request && summary(request)}
      <div class="body">${body}</div>
    </div>
    ${foot}
  </main>`
  return renderDocument({ title, main, status })
}

/** A page of the merchant's: as wide as its tables want, with the cards it brings along. */
export function renderDashboard({ title, body, status = 200 }: Page): PageAnswer {
  const home = html`<a href="/dashboard">Dashboard</a>`
  const main = html`<main class="wide">${top(home)} ${body} ${foot}</main>`
  return renderDocument({ title, main, status })
}

const top = (brand: string | Html) =>
  html`<div class="top">
    <span class="brand">${brand}</span>
    <span class="badge">Test environment</span>
  </div>`

const foot = html`<p class="quiet foot">
  No money moves here. This page stands in for MultiSafepay.
</p>`

type Document = { title: string; main: Html; status: number }

function renderDocument({ title, main, status }: Document): PageAnswer {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Html(styles + dashboardStyles)}
        </style>
      </head>
      <body>
        ${main}
      </body>
    </html>`
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }
  return { status, headers, body: page.markup }
}

/** After a POST the browser fetches the next page, so that Back and Reload repeat nothing. */
export function seeOther(location: string): PageAnswer {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" }
}
