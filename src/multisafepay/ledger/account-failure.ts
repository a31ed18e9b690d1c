import { findErrorCode } from "../error-codes"
import { MultiSafepayApiError, MultiSafepayError } from "../errors"

/** Whether a call failed as any other call of its account would: an outage, or a key that is refused. */
export function isAccountFailure(error: unknown): boolean {
  if (!(error instanceof MultiSafepayError)) return false
  return error.retryable || (error instanceof MultiSafepayApiError && isRefusedKey(error))
}

/** Whether MultiSafepay asked for fewer calls. */
export function isRateLimited(error: unknown): boolean {
  return error instanceof MultiSafepayApiError && error.status === 429
}

function isRefusedKey({ status, code }: MultiSafepayApiError): boolean {
  return status === 401 || findErrorCode(code)?.kind === "configuration"
}
