import { MultiSafepayApiError, MultiSafepayConnectionError } from "./errors"

/** Why an account cannot be reached with its key. */
export const CONNECTION_FAILURES = [
  "invalid_key",
  "site_blocked",
  "account_blocked",
  /** MultiSafepay does not let this key, or this server's address, in. */
  "forbidden",
  /** No answer: no network, no DNS, a firewall, a timeout. */
  "unreachable",
  /** MultiSafepay has trouble of its own. */
  "unavailable",
  "unexpected",
] as const

export type ConnectionFailure = (typeof CONNECTION_FAILURES)[number]

/** Source: error reference of the API. */
const BY_CODE: Readonly<Record<number, ConnectionFailure>> = {
  1019: "site_blocked",
  1020: "account_blocked",
  1032: "invalid_key",
}

/** What a failed call says of the connection. */
export function toConnectionFailure(error: unknown): ConnectionFailure {
  if (error instanceof MultiSafepayConnectionError) return "unreachable"
  if (!(error instanceof MultiSafepayApiError)) return "unexpected"
  const { status, code } = error
  const named = code === undefined ? undefined : BY_CODE[code]
  if (named) return named
  if (status === 401) return "invalid_key"
  if (status === 403) return "forbidden"
  return status === 429 || status >= 500 ? "unavailable" : "unexpected"
}
