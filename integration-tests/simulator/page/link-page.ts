import { type Gateway } from "../gateways"
import { type PaymentLink } from "../model"
import { type LinkState } from "../payment-links"
import { html } from "./html"
import { iconOf } from "./icons"
import { type PageAnswer, renderPage } from "./layout"

type Choice = { gateways: Gateway[]; isFixed: boolean; declined: boolean }

/** What a person sees who opens a payment link: the ways to pay, and a way out. */
export function renderMethods(
  link: PaymentLink,
  { gateways, isFixed, declined }: Choice
): PageAnswer {
  const path = `/connect/${link.sessionId}`
  const methods = gateways.map(
    ({ id, name, kind }) =>
      html`<li><button name="gateway" value="${id}">${iconOf(kind)}${name}</button></li>`
  )
  const body = html`
    ${
      declined &&
      html`<p class="notice" role="alert">
        That payment was declined. You can try again or choose another method.
      </p>`
    }
    <h1>${isFixed ? "Pay with" : "How would you like to pay?"}</h1>
    ${methods.length === 0 && html`<p>No payment method is available for this order.</p>`}
    <form method="post" action="${path}/choose">
      <ul class="methods">
        ${methods}
      </ul>
    </form>
    ${isFixed && html`<a class="plain" href="${link.url}&amp;methods=all">Show all payment methods</a>`}
    <form method="post" action="${path}/cancel"><button class="plain">Cancel</button></form>
  `
  return renderPage({ title: "Choose a payment method", request: link.request, body })
}

const words: Record<Exclude<LinkState, "open">, { title: string; text: string }> = {
  paid: {
    title: "This order has been paid",
    text: "There is nothing left to pay. You can close this page.",
  },
  processing: {
    title: "Your payment is being processed",
    text: "You paid already. The shop will let you know as soon as the payment is confirmed.",
  },
  cancelled: {
    title: "This payment was cancelled",
    text: "This link can no longer be used. Ask the shop for a new one if you still want to pay.",
  },
  expired: {
    title: "This payment link has expired",
    text: "The time to pay is over. Ask the shop for a new link if you still want to pay.",
  },
  exhausted: {
    title: "This payment link was opened too often",
    text: "A link can be opened twenty times. Ask the shop for a new one.",
  },
}

export function renderDeadLink(link: PaymentLink, state: Exclude<LinkState, "open">): PageAnswer {
  const { title, text } = words[state]
  const body = html`<h1>${title}</h1>
    <p>${text}</p>`
  return renderPage({ title, request: link.request, body, status: 410 })
}

/** Where a payment ends that has no page of the shop to go back to. */
export function renderDone(link: PaymentLink, isPaid: boolean): PageAnswer {
  const title = isPaid ? "Thank you for your payment" : "The payment was not completed"
  const text = isPaid ? "The shop has been informed." : "Nothing was charged."
  const body = html`<h1>${title}</h1>
    <p>${text} You can close this page.</p>`
  return renderPage({ title, request: link.request, body })
}

export function renderNotFound(): PageAnswer {
  const title = "There is no such payment"
  const body = html`<h1>${title}</h1>
    <p>Check the address, or ask the shop for a new link.</p>`
  return renderPage({ title, body, status: 404 })
}

/** MultiSafepay's page accepts links, not forms posted to it from elsewhere. */
export function renderForeignForm(): PageAnswer {
  const title = "This form cannot be submitted"
  const body = html`<h1>${title}</h1>
    <p>CSRF verification failed. Open the payment link instead of posting to it.</p>`
  return renderPage({ title, body, status: 403 })
}
