import { type Gateway } from "./gateways"

/** What a tester can make a payment do: the list on MultiSafepay's test platform. */
export const scenarios = [
  "completed",
  "uncleared",
  "declined",
  "cancelled",
  "expired",
  "initialized",
] as const
export type Scenario = (typeof scenarios)[number]

export type StatusPair = { status: string; financialStatus: string }

const pair = (status: string, financialStatus = status): StatusPair => ({ status, financialStatus })

const PAID_BUT_NEVER_SETTLED = ["PAYPAL", "AMAZONBTN", "BIZUM", "ZINIA"]
const PAID_AND_SETTLING = ["MBWAY", "MULTIBANCO", "DBRTP"]
const REVIEWED_FIRST = ["EINVOICE", "BNPL_MF", "PAYAFTER"]

function completedPair({ id, kind }: Gateway, manualCapture: boolean): StatusPair {
  if (manualCapture || PAID_BUT_NEVER_SETTLED.includes(id)) return pair("completed", "initialized")
  if (kind === "bnpl" || PAID_AND_SETTLING.includes(id)) return pair("completed", "uncleared")
  return pair("completed")
}

function cancelledPair({ id }: Gateway): StatusPair {
  if (id === "MISTERCASH" || id === "TRUSTPAY") return pair("void", "cancelled")
  if (id === "BIZUM") return pair("declined")
  if (id === "TRUSTLY" || REVIEWED_FIRST.includes(id)) return pair("cancelled")
  return pair("void")
}

/** `status` and `financial_status` a method ends up with; they differ by method, and naive code trips on it. */
export function toStatusPair(
  scenario: Scenario,
  gateway: Gateway,
  { manualCapture = false } = {}
): StatusPair {
  switch (scenario) {
    case "completed":
      return completedPair(gateway, manualCapture)
    case "cancelled":
      return cancelledPair(gateway)
    case "uncleared":
      return pair(
        "uncleared",
        gateway.id === "PAYPAL" || gateway.id === "DIRDEB" ? "initialized" : "uncleared"
      )
    case "declined":
    case "expired":
    case "initialized":
      return pair(scenario)
  }
}
