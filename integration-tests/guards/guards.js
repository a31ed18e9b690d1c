/**
 * What holds each rule up: a piece of source, and what it reads like without its guard.
 *
 * @typedef {{ rule: number, what: string, file: string, guard: string, without: string, spec?: string, tests?: string }} Guard
 */

const RULES = "integration-tests/http/rules.spec.ts"
const WORKFLOWS = "src/workflows"
const PROVIDER = "src/providers/multisafepay"
const MODULE = "src/modules/multisafepay"
const CORE = "src/multisafepay"

/** @type {Guard[]} */
const guards = [
  {
    rule: 1,
    what: "the amount is compared",
    file: `${CORE}/ledger/judge-order.ts`,
    guard: "if (order.amount === link.amountInMinorUnits) return undefined",
    without: "return undefined",
  },
  {
    rule: 1,
    what: "the currency is compared",
    file: `${CORE}/ledger/judge-order.ts`,
    guard: "if (currency !== link.currency) {",
    without: "if (false) {",
  },
  {
    rule: 1,
    what: "a read is fresh for a minute",
    file: `${PROVIDER}/status-of.ts`,
    guard: "return now.getTime() - readAt.getTime() < FRESH_MS",
    without: "return true",
  },
  {
    rule: 1,
    what: "one read serves one processing",
    file: `${PROVIDER}/status-of.ts`,
    guard: "if (await isKnownPaid(module, link))",
    without: "if (false)",
  },
  {
    rule: 2,
    what: "what cannot be stored is not acknowledged",
    file: "src/api/hooks/multisafepay/[account]/route.ts",
    guard: 'answer(response, 503, "try again")',
    without: 'answer(response, 200, "OK")',
  },
  {
    rule: 2,
    what: "what failed is not done",
    file: `${WORKFLOWS}/process-notifications.ts`,
    guard: "await inbox.defer(claimed, {",
    without: "await inbox.finish(claimed, 'failed'); void ({",
  },
  {
    rule: 3,
    what: "a session that is gone is noticed",
    file: `${WORKFLOWS}/settle-payment-link.ts`,
    guard: "if (!session)",
    without: "if (false)",
  },
  {
    rule: 3,
    what: "the session has to be ours",
    file: `${WORKFLOWS}/settle-payment-link.ts`,
    guard: "if (session.provider_id !== ",
    without: "if (session.provider_id === ",
  },
  {
    rule: 3,
    what: "core's webhook workflow is told to do nothing",
    file: `${PROVIDER}/service.ts`,
    guard: "return { action: PaymentActions.NOT_SUPPORTED }",
    without:
      "return { action: PaymentActions.SUCCESSFUL, data: { session_id: JSON.parse(String(rawData)).var1, amount: 1 } }",
  },
  {
    rule: 4,
    what: "uncleared waits, for both",
    file: "src/shared/to-session-status.ts",
    guard: "uncleared: PaymentSessionStatus.PENDING_AUTHORIZATION",
    without: "uncleared: PaymentSessionStatus.PENDING",
  },
  {
    rule: 5,
    what: "more than is left is refused before the call",
    file: `${PROVIDER}/refund-amount.ts`,
    guard: "if (minor > left) {",
    without: "if (false) {",
  },
  {
    rule: 5,
    what: "another currency is refused before the call",
    file: `${PROVIDER}/refund-amount.ts`,
    guard: "if (order.currency !== ",
    without: "if (false && order.currency !== ",
  },
  {
    rule: 5,
    what: "a lost answer is looked up",
    file: `${PROVIDER}/ask-once.ts`,
    guard: "const order = await lookUp({ module, link }, request)",
    without: "const order = undefined",
  },
  {
    rule: 6,
    what: "a misfit is flagged",
    file: `${MODULE}/link-reader.ts`,
    guard: "attention ? await links.flag(",
    without: "false ? await links.flag(",
  },
  {
    rule: 6,
    what: "the shop is told once",
    file: `${MODULE}/payment-links.ts`,
    guard: "if (link.attention?.reason === reason) return link",
    without: "",
  },
  {
    rule: 7,
    what: "an older answer is not written over a younger one",
    file: `${MODULE}/link-reader.ts`,
    guard: "return isOvertaken",
    without: "return false",
  },
  {
    rule: 8,
    what: "a link is looked at before it is cancelled",
    file: `${MODULE}/link-closer.ts`,
    guard: "if (isTouched(read)) return read.link\n    return (await",
    without: "return (await",
  },
  {
    rule: 8,
    what: "a cancellation that fails does not fail the cart",
    file: `${PROVIDER}/service.ts`,
    guard: 'const reason = error instanceof Error ? error.message : "unknown reason"',
    without: "if (error) throw error; const reason = ''",
  },
  {
    rule: 9,
    what: "an axios error is not passed on",
    file: `${CORE}/http.ts`,
    guard: "throw toConnectionError(error, `${method} ${path}`)",
    without:
      "throw new MultiSafepayConnectionError(JSON.stringify(error), { outcomeUnknown: true })",
  },
  {
    rule: 10,
    what: "undocumented currencies are refused",
    file: `${CORE}/money.ts`,
    guard: 'exponent !== 2 && code !== "JPY"',
    without: "false",
  },
  {
    rule: 11,
    what: "a leased link is left alone",
    file: `${WORKFLOWS}/work-on-link.ts`,
    guard: "if (!lease) throw",
    without: "if (false) throw",
  },
  {
    rule: 11,
    what: "few at once",
    file: `${WORKFLOWS}/max-at-once.ts`,
    guard: "return Math.max(1, Math.min(LIMIT, Math.floor((pool.max - 1) / HELD_BY_EACH)))",
    without: "return 20",
  },
]

module.exports = { guards, RULES }
