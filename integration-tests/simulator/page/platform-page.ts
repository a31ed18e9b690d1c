import { type Gateway } from "../gateways"
import { type Transaction } from "../model"
import { type Scenario } from "../scenarios"
import { testCardsFor } from "../test-accounts"
import { type Html, html } from "./html"
import { formatAmount, type PageAnswer, renderPage } from "./layout"
import { orderPath } from "./order-path"

const choices: [scenario: Scenario, name: string, effect: string][] = [
  ["completed", "Completed", "The payment succeeds."],
  ["uncleared", "Uncleared", "The payment is held for review and decided later."],
  ["declined", "Declined", "The bank refuses; another attempt is possible."],
  ["cancelled", "Cancelled", "The customer stops at the bank."],
  ["expired", "Expired", "The customer waits too long."],
]

type TestAccount = [iban: string, effect: string]

const transferAccounts: TestAccount[] = [
  ["NL87ABNA0000000001", "Completed after 2 minutes"],
  ["NL87ABNA0000000002", "Expired after 2 minutes"],
  ["NL87ABNA0000000004", "Declined after 2 minutes"],
]

const debitAccounts: TestAccount[] = [
  ["NL87ABNA0000000001", "Completed"],
  ["NL87ABNA0000000002", "Declined"],
  ["NL87ABNA0000000003", "Uncleared, then completed"],
  ["NL87ABNA0000000004", "Uncleared, then declined"],
]

export type Entered = { error: string; value: string }

/** Where a bank, a card scheme or a wallet would be: here a tester decides how the payment goes. */
export function renderPlatform(
  { transaction, gateway }: { transaction: Transaction; gateway: Gateway },
  entered?: Entered
): PageAnswer {
  const { link, id } = transaction
  const back = link.url
  const body = html`
    <h1>Test platform: ${gateway.name}</h1>
    <form method="post" action="/simulator/${gateway.id.toLowerCase()}?trxid=${id}">
      ${formFor(transaction, { gateway, entered })}
    </form>
    <a class="plain" href="${back}">Choose another payment method</a>
    <a class="plain" href="${orderPath(transaction.orderId)}">See this order in the dashboard</a>
    ${asideFor(gateway)}
  `
  const title = `Test platform: ${gateway.name}`
  return renderPage({ title, request: link.request, body, status: entered ? 422 : 200 })
}

function formFor(
  { link }: Transaction,
  { gateway, entered }: { gateway: Gateway; entered: Entered | undefined }
): Html {
  const payButton = html`<button class="primary">Pay ${formatAmount(link.request)}</button>
    <button class="plain" name="scenario" value="cancelled" formnovalidate>Cancel payment</button>`
  switch (gateway.kind) {
    case "card":
      return html`${field({ name: "card_number", label: "Card number", hint: "4111 1111 1111 1111" }, entered)}
        <div class="pair">
          ${field({ name: "expiry", label: "Expiry date", value: "12/30" })}
          ${field({ name: "cvc", label: "CVC", value: "123" })}
        </div>
        ${payButton}`
    case "bank_transfer":
      return html`<p>
          The money arrives later, or does not: the account you would pay from decides.
        </p>
        ${field({ name: "iban", label: "Your IBAN", hint: "NL87ABNA0000000001" }, entered)}
        <button class="primary">I will transfer ${formatAmount(link.request)}</button>`
    case "direct_debit":
      return html`${field({ name: "iban", label: "Your IBAN", hint: "NL87ABNA0000000001" }, entered)}
      ${payButton}`
    case "by_amount":
      return html`<p>
          Less than 10.00 is declined, up to 20.00 is completed, and more waits until it expires.
        </p>
        ${payButton}`
    case "bank":
    case "wallet":
    case "bnpl":
    case "coupon":
      return scenarioList()
  }
}

function scenarioList(): Html {
  const options = choices.map(
    ([scenario, name, effect], index) =>
      html`<label class="choice">
        <input type="radio" name="scenario" value="${scenario}" ${index === 0 && html`checked`} />
        <span>${name}<span class="quiet">${effect}</span></span>
      </label>`
  )
  return html`<fieldset>
      <legend>Test scenario</legend>
      ${options}
    </fieldset>
    <button class="primary">Test</button>`
}

type Field = { name: string; label: string; hint?: string; value?: string }

function field({ name, label, hint = "", value = "" }: Field, entered?: Entered): Html {
  const error =
    entered && html`<p class="error" id="${name}-error" role="alert">${entered.error}</p>`
  const invalid = entered && html`aria-invalid="true" aria-describedby="${name}-error" autofocus`
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      value="${entered?.value ?? value}"
      placeholder="${hint}"
      autocomplete="off"
      spellcheck="false"
      required
      ${invalid}
    />
    ${error}
  </div>`
}

function asideFor(gateway: Gateway): Html | undefined {
  if (gateway.kind === "card")
    return table(
      "Test cards",
      testCardsFor(gateway.id).map(({ number, label }): TestAccount => [grouped(number), label])
    )
  if (gateway.kind === "bank_transfer") return table("Test accounts", transferAccounts)
  if (gateway.kind === "direct_debit") return table("Test accounts", debitAccounts)
  return undefined
}

function table(caption: string, rows: TestAccount[]): Html {
  const lines = rows.map(
    ([key, effect]) =>
      html`<tr>
        <th scope="row">${key}</th>
        <td>${effect}</td>
      </tr>`
  )
  return html`<table class="aside">
    <caption>
      ${caption}
    </caption>
    <tbody>
      ${lines}
    </tbody>
  </table>`
}

const grouped = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, "$1 ")

export function renderDecided({ link }: Transaction, continueTo: string): PageAnswer {
  const title = "This attempt is over"
  const body = html`<h1>${title}</h1>
    <p>It was decided before and cannot be changed.</p>
    <a class="primary" href="${continueTo}">Continue</a>`
  return renderPage({ title, request: link.request, body })
}
