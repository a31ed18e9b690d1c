import { type Language } from "../hosted-page/language"
import { pageDocument } from "../hosted-page/page-document"
import { drawSign, type Sign, type Tone } from "../hosted-page/signs"
import { escapeHtml } from "../../multisafepay/mail/escape-html"
import { toLocalAmount } from "../../multisafepay/mail/localized"
import { type PageState } from "./page-state"
import { PAY_MESSAGES } from "./pay-messages"
import { type PayMessages } from "./messages/pay-messages"

const LOOKS: Readonly<Record<PageState, readonly [Tone, Sign?]>> = {
  payable: ["neutral"],
  expired: ["neutral", "clock"],
  declined: ["bad", "exclamation"],
  awaiting: ["waiting", "dots"],
  processing: ["waiting", "dots"],
  paid: ["good", "check"],
  cancelled: ["neutral", "cross"],
  withdrawn: ["neutral", "cross"],
  unknown: ["neutral", "question"],
  unavailable: ["bad", "exclamation"],
  busy: ["waiting", "clock"],
}

const STYLE = `
  .shop { margin-bottom: 1.5rem; font-weight: 600; color: var(--text); overflow-wrap: anywhere; }
  .shop img { display: block; max-width: 60%; max-height: 4rem; margin: 0 auto .75rem; object-fit: contain; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .5rem 1rem; align-items: baseline; margin: 1.5rem 0 0;
    padding: 1rem 0 0; border-top: 1px solid color-mix(in srgb, var(--soft) 30%, transparent); text-align: start; }
  dt { color: var(--soft); }
  dd { margin: 0; text-align: end; font-weight: 600; overflow-wrap: anywhere; }
  dd.amount { font-size: 1.375rem; line-height: 1.25; }
  form { margin-top: 1.75rem; }
  button { box-sizing: border-box; width: 100%; min-height: 3.25rem; padding: .75rem 1rem; border: 0; border-radius: 10px;
    background: var(--text); color: var(--card); font-family: inherit; font-weight: 600; font-size: 1.0625rem; line-height: 1.25; cursor: pointer; }
  button:hover { opacity: .88; }
  button:focus-visible { outline: 3px solid #4c8dff; outline-offset: 3px; }`

/** What a page is about, where that is known: nothing of the customer's. */
export type PaySubject = Readonly<{
  shop: Readonly<{ name: string | null; logoUrl: string | null }>
  /** The order's number. */
  reference: string
  asked: Readonly<{ amount: string; currency: string }>
}>

type View = Readonly<{
  state: PageState
  language: Language
  subject?: PaySubject | undefined
  /** Where the button posts to; without one there is no button. */
  action?: string | undefined
}>

const formatAmount = ({ amount, currency }: PaySubject["asked"], language: Language): string =>
  toLocalAmount(amount, currency, { language, tag: language })

function drawShop({ name, logoUrl }: PaySubject["shop"]): string {
  // The name stands beside it, so that the logo says nothing more.
  const logo = logoUrl ? `<img src="${escapeHtml(logoUrl)}" alt="">` : ""
  return logo || name ? `<p class="shop">${logo}${escapeHtml(name ?? "")}</p>` : ""
}

function drawFacts({ reference }: PaySubject, messages: PayMessages, amount: string | undefined) {
  const asked = amount ? `<dt>${messages.amount}</dt><dd class="amount">${amount}</dd>` : ""
  return `<dl><dt>${messages.order}</dt><dd>${escapeHtml(reference)}</dd>${asked}</dl>`
}

function toLabel(state: PageState, messages: PayMessages, amount: string): string {
  if (state === "awaiting") return messages.goOn
  if (state === "unavailable") return messages.tryAgain
  return messages.pay.replace("{amount}", () => amount)
}

/** The page itself. A person presses its button, which a preview or a crawler does not. */
export function payPage({ state, language, subject, action }: View): string {
  const messages = PAY_MESSAGES[language]
  const { title, text } = messages.states[state]
  const [tone, sign] = LOOKS[state]
  const amount = subject && action ? escapeHtml(formatAmount(subject.asked, language)) : undefined
  const button = toLabel(state, messages, amount ?? "")
  const body = [
    `<main data-state="${state}">`,
    subject && drawShop(subject.shop),
    sign && drawSign(sign),
    `<h1>${title}</h1>`,
    `<p>${text}</p>`,
    subject && drawFacts(subject, messages, amount),
    action &&
      `<form method="post" action="${escapeHtml(action)}"><button>${button}</button></form>`,
    "</main>",
  ]
  return pageDocument({
    language,
    title,
    body: body.filter(Boolean).join("\n"),
    tone,
    style: STYLE,
  })
}
