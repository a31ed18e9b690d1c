import { findErrorCode } from "./error-codes"

/** Something went wrong between us and MultiSafepay. Never carries the API key or an axios error. */
export abstract class MultiSafepayError extends Error {
  /** The same request may succeed later. Whether it is safe to repeat is `outcomeUnknown`'s to say. */
  abstract readonly retryable: boolean
  /** If the request was a write, it may have been carried out: look before repeating it. */
  abstract readonly outcomeUnknown: boolean
  override readonly name: string = this.constructor.name
}

/** No whole answer came: DNS, TLS, refused, reset or timed out. */
export class MultiSafepayConnectionError extends MultiSafepayError {
  readonly retryable = true
  /** False only when the request certainly never left. */
  readonly outcomeUnknown: boolean

  constructor(message: string, { outcomeUnknown }: { outcomeUnknown: boolean }) {
    super(message)
    this.outcomeUnknown = outcomeUnknown
  }
}

/** MultiSafepay, or something in front of it, answered and did not say yes. */
export class MultiSafepayApiError extends MultiSafepayError {
  /** HTTP status. MultiSafepay uses 404 for most business errors, so decide on `code`. */
  readonly status: number
  /** MultiSafepay's `error_code`; undefined when the answer held none, as behind a proxy. */
  readonly code: number | undefined
  readonly retryable: boolean
  readonly outcomeUnknown: boolean

  constructor(message: string, { status, code }: { status: number; code?: number | undefined }) {
    super(message)
    const known = findErrorCode(code)
    this.status = status
    this.code = code
    this.retryable = status === 429 || status >= 500 || (known?.retryable ?? false)
    // A redirect or a request timeout comes from something in between, which knows nothing of the order.
    const isFromInBetween = (status >= 300 && status < 400) || status === 408
    this.outcomeUnknown = status >= 500 || isFromInBetween || known?.kind === "unspecified"
  }
}

/** An answer or a notification that our schemas do not describe. Repeating would bring the same. */
export class MultiSafepayResponseError extends MultiSafepayError {
  readonly retryable = false
  readonly outcomeUnknown = true
}
