import { type OrderRequest } from "../order-request"
import { Html, html } from "./html"
import { styles } from "./styles"

export type PageAnswer = { status: number; headers: Record<string, string>; body: string }

export function formatAmount({ amount, currency, customer }: OrderRequest): string {
  const places = currency === "JPY" ? 0 : 2
  const locale = customer.locale.replace("_", "-")
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

export function renderPage({ title, request, body, status = 200 }: Page): PageAnswer {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Html(styles)}
        </style>
      </head>
      <body>
        <main>
          <div class="top">
            <span class="brand">Payment page</span>
            <span class="badge">Test environment</span>
          </div>
          <div class="card">
            ${request && summary(request)}
            <div class="body">${body}</div>
          </div>
          <p class="quiet foot">No money moves here. This page stands in for MultiSafepay.</p>
        </main>
      </body>
    </html>`
  const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" }
  return { status, headers, body: page.markup }
}

/** After a POST the browser fetches the next page, so that Back and Reload repeat nothing. */
export function seeOther(location: string): PageAnswer {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" }
}
