/** Keys of why it failed, by the code that begins the outcome of a notification. */
const FAILURES = new Map([
  ["MultiSafepayConnectionError", "multisafepay.operations.failures.connection"],
  ["MultiSafepayApiError", "multisafepay.operations.failures.api"],
  ["MultiSafepayResponseError", "multisafepay.operations.failures.response"],
  ["LinkBusyError", "multisafepay.operations.failures.busy"],
  ["Error", "multisafepay.operations.failures.medusa"],
])

const RESULTS = new Map([
  ["settled", "multisafepay.operations.outcomes.settled"],
  ["held", "multisafepay.operations.outcomes.held"],
  ["unchanged", "multisafepay.operations.outcomes.unchanged"],
  ["authorized", "multisafepay.operations.outcomes.authorized"],
  ["released", "multisafepay.operations.outcomes.released"],
  ["declined", "multisafepay.operations.outcomes.declined"],
  ["expired", "multisafepay.operations.outcomes.expired"],
  ["cancelled", "multisafepay.operations.outcomes.cancelled"],
  ["noted", "multisafepay.operations.outcomes.noted"],
  ["not_ours", "multisafepay.operations.outcomes.notOurs"],
  ["already_read", "multisafepay.operations.outcomes.alreadyRead"],
])

type OutcomeText = { key: string; code: string; detail: string | null }

/**
 * An outcome is a code and, of a failure, a sentence after a colon. `key` is that of its text, in which
 * `code` stands for what is not known here.
 */
export function toOutcomeText(outcome: string): OutcomeText {
  const [code = outcome, ...rest] = outcome.split(": ")
  const key = RESULTS.get(code) ?? FAILURES.get(code) ?? "multisafepay.operations.failures.other"
  return { key, code, detail: rest.length > 0 ? rest.join(": ") : null }
}
