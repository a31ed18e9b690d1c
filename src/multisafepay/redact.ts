/** Ids, codes, statuses, amounts and moments: what tells an order apart without telling who pays. */
const LOGGED = new Set(
  `order_id new_order_id auth_order_id refund_order_id transaction_id reference_transaction_id
  refund_id invoice_id status financial_status new_order_status success type gateway payment_method
  amount amount_refunded currency capture capture_expiry capture_remain debit_credit
  reason_code error_code code response_code retryable outcomeUnknown exclude_order
  days_active seconds_active created modified completed`.split(/\s+/)
)
/** Parts of an order that hold such values and are looked into. */
const OPENED = new Set(
  "data order payment_details payment_methods related_transactions dispute".split(" ")
)
/** What an id, a code, a status or a moment looks like: not a sentence, an address or an e-mail. */
const TOKEN = /^[\w.:+-]{1,64}$/
const MAX_DEPTH = 6

/**
 * What may be logged of an order, a request or an error of ours: an allow-list, so that a field
 * MultiSafepay adds tomorrow is left out. A text that does not look like an id becomes
 * `[redacted]`, and so does anything that is not an object or a list of objects.
 */
export function redact(value: unknown): unknown {
  return redactAt(value, 0)
}

function redactAt(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return "[redacted]"
  if (Array.isArray(value)) return value.map((element) => redactAt(element, depth + 1))
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
      if (LOGGED.has(key)) return [[key, redactScalar(part)]]
      const isOpened = OPENED.has(key) && typeof part === "object" && part !== null
      return isOpened ? [[key, redactAt(part, depth + 1)]] : []
    })
  )
}

function redactScalar(value: unknown): unknown {
  if (value === null || value === undefined || value === "") return value
  if (typeof value === "number" || typeof value === "boolean") return value
  return typeof value === "string" && TOKEN.test(value) ? value : "[redacted]"
}
