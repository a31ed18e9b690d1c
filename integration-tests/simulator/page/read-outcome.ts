import { type Gateway } from "../gateways"
import { type JsonObject } from "../json"
import { type Transaction } from "../model"
import { scenarios } from "../scenarios"
import {
  testCardsFor,
  type TestOutcome,
  toBankTransferOutcome,
  toDirectDebitOutcome,
  toOutcomeByAmount,
} from "../test-accounts"
import { type Entered } from "./platform-page"

type Read = { outcome: TestOutcome; details: JsonObject }

/** What was filled in on the test platform, as a decision about the payment. */
export function readOutcome(
  { transaction, gateway }: { transaction: Transaction; gateway: Gateway },
  form: URLSearchParams
): Read | Entered {
  const chosen = scenarios.find((scenario) => scenario === form.get("scenario"))
  if (chosen) return { outcome: { scenario: chosen }, details: {} }
  switch (gateway.kind) {
    case "card":
      return readCard(gateway, form)
    case "bank_transfer":
      return readIban(form, toBankTransferOutcome)
    case "direct_debit":
      return readIban(form, toDirectDebitOutcome)
    case "by_amount":
      return { outcome: toOutcomeByAmount(transaction.amount), details: {} }
    case "bank":
    case "wallet":
    case "bnpl":
    case "coupon":
      return { error: "Choose a scenario.", value: "" }
  }
}

function readCard(gateway: Gateway, form: URLSearchParams): Read | Entered {
  const value = form.get("card_number") ?? ""
  const number = value.replace(/\D/g, "")
  const card = testCardsFor(gateway.id).find((each) => each.number === number)
  if (!card) return { error: "This is not one of the test cards listed below.", value }
  const [month = "12", year = "30"] = (form.get("expiry") ?? "").split("/")
  return {
    outcome: card.outcome,
    details: { last4: number.slice(-4), card_expiry_date: `${year.slice(-2)}${month}` },
  }
}

function readIban(form: URLSearchParams, toOutcome: (iban: string) => TestOutcome): Read | Entered {
  const value = form.get("iban") ?? ""
  const iban = value.replace(/\s/g, "").toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) return { error: "This is not an IBAN.", value }
  return { outcome: toOutcome(iban), details: { account_iban: `*** ${iban.slice(-4)}` } }
}
