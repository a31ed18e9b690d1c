import { MultiSafepayApiError, type MultiSafepayError } from "../errors"
import { isAccountFailure } from "./account-failure"

/** A report that did not arrive so far. */
export type ReportFailure = Readonly<{
  /** `invoice`, or the id of Medusa's fulfilment. */
  report: string
  /** Tells one cause from the next; holds a name and a code. */
  kind: string
  times: number
  /** ISO 8601 in UTC. */
  since: string
  /** MultiSafepay says again and again that it will not take it: nobody tries by schedule any more. */
  given_up: boolean
}>

const DAY_MS = 86_400_000

/** A refusal may come of something that is repaired meanwhile: so many tries, over a day, say that it will not be. */
const TRIES = 3

/** Whether MultiSafepay understood the report and will not have it, as opposed to being down or not knowing the key. */
const isRefusal = (error: MultiSafepayError) =>
  error instanceof MultiSafepayApiError && !error.outcomeUnknown && !isAccountFailure(error)

/** Whether the next report would fail as this one did. */
export const endsReporting = (error: MultiSafepayError): boolean => !isRefusal(error)

const kindOf = (error: MultiSafepayError) =>
  error instanceof MultiSafepayApiError
    ? `${error.name} ${error.code ?? `HTTP ${error.status}`}`
    : error.name

/** Whether it has failed for so long that waiting alone does not help. */
export const isLate = ({ times, since }: ReportFailure, now: Date): boolean =>
  times >= TRIES && now.getTime() - Date.parse(since) >= DAY_MS

/** The failure with one more try in it. */
export function countFailure(
  before: ReportFailure | undefined,
  { report, error, now }: { report: string; error: MultiSafepayError; now: Date }
): ReportFailure {
  const failure = {
    report,
    kind: kindOf(error),
    times: (before?.times ?? 0) + 1,
    since: before?.since ?? now.toISOString(),
    given_up: false,
  }
  return { ...failure, given_up: isRefusal(error) && isLate(failure, now) }
}
