/** Who has to act: our request, the shop's set-up, nobody (wait), the payer's side, or unclear. */
export type ErrorKind = "request" | "configuration" | "temporary" | "refused" | "unspecified"

/** What one `error_code` of MultiSafepay means, and what to do about it. */
export type ErrorCode = {
  readonly meaning: string
  readonly kind: ErrorKind
  /** The same request may succeed later. */
  readonly retryable: boolean
  readonly advice: string
}

const describe =
  (kind: ErrorKind, retryable = false) =>
  (meaning: string, advice: string): ErrorCode => ({ meaning, kind, retryable, advice })

const request = describe("request")
const configuration = describe("configuration")
const refused = describe("refused")
const temporary = describe("temporary", true)
const unspecified = describe("unspecified", true)

const account = configuration(
  "The account id is not valid",
  "Check that the API key belongs to an active site of this MultiSafepay account."
)
const obsolete = request(
  "An identifier of a retired version of the API was refused",
  "Check that the base URL ends in /v1/json."
)
const oldSignature = configuration(
  "The signature of the retired XML API was refused",
  "Check that the base URL ends in /v1/json."
)
const cartCurrency = request(
  "The currencies of the cart and the order do not agree",
  "Send every cart line in the currency of the order."
)
const unknown = unspecified(
  "MultiSafepay failed without saying why",
  "Look the order up in the MultiSafepay dashboard, then try once more."
)

/** Every documented `error_code`. Source: api/general/error-reference of MultiSafepay's documentation. */
export const ERROR_CODES: Readonly<Record<number, ErrorCode>> = {
  1000: request(
    "MultiSafepay does not know what was asked for, or a required field is missing",
    "Check the order id, that the payment method is enabled for this site, and that shipping details are complete."
  ),
  1001: request(
    "The amount is not valid",
    "An amount is a whole number of minor units, and at least 1."
  ),
  1002: request(
    "The currency is not supported",
    "Ask MultiSafepay to enable this currency for the account."
  ),
  1003: account,
  1004: obsolete,
  1005: obsolete,
  1006: request(
    "The order id is unknown, not valid, or was already used by a finished payment",
    "Check that the key and the environment are those the order was made with; a new payment needs a new order id."
  ),
  1007: request(
    "The customer's IP address is not valid",
    "Send a single address, or none: behind a proxy, pass on only the first of the forwarded ones."
  ),
  1008: request(
    "The description is missing or not valid",
    "Send plain text of at most 200 characters."
  ),
  1010: request("One of var1, var2 and var3 is not valid", "Keep each within 100 characters."),
  1011: obsolete,
  1012: obsolete,
  1013: oldSignature,
  1014: unknown,
  1015: account,
  1016: request(
    "Data for the payment page is missing",
    "Send an order id, a currency, an amount, a description and the customer's locale."
  ),
  1017: refused(
    "The wallet does not hold enough money",
    "Top up the MultiSafepay balance, or wait for new payments to settle."
  ),
  1018: request(
    "The country code is not valid",
    "Send the two letters of ISO 3166, in upper case."
  ),
  1019: configuration(
    "The site is inactive or blocked",
    "Activate the site in the MultiSafepay dashboard, or ask MultiSafepay why it is blocked."
  ),
  1020: configuration("The account is blocked", "Ask MultiSafepay why the account is blocked."),
  1021: temporary(
    "The payment could not be started because the bank or method is down",
    "Try again in a few minutes, or offer another method."
  ),
  1022: request(
    "The payment could not be started, or it exists already",
    "Look the order up before trying again, and use a new order id for a new payment."
  ),
  1023: configuration(
    "The payment method is not available",
    "Check that it exists and is enabled for this site in the MultiSafepay dashboard."
  ),
  1024: refused("The payment was refused", "Ask the customer to use another method."),
  1025: cartCurrency,
  1026: cartCurrency,
  1027: request(
    "The cart does not add up to the amount of the order",
    "Check prices without tax, tax rates, discounts and shipping; rounding is done on the totals."
  ),
  1028: request("A tax rate is not valid", "Send rates as fractions: 0.21 for 21 %."),
  1029: request(
    "The tax of a cart line is not valid",
    "Point each line at a named rate of the tax tables."
  ),
  1030: cartCurrency,
  1031: request(
    "The price of a cart line is not valid",
    "Send prices in major units, without tax, with at most 10 decimals."
  ),
  1032: configuration(
    "The API key was not accepted",
    "Check that the key is complete and belongs to this environment: a test key works only in test, a live key only in live."
  ),
  1033: temporary(
    "The details needed for the refund could not be fetched",
    "Try again in a few minutes."
  ),
  1034: refused(
    "MultiSafepay does not refund this",
    "It takes the same amount twice within five minutes for a mistake: wait five minutes, or refund another amount. Otherwise check that the order is paid and not refunded already, that the sum of refunds stays within its amount, and that your MultiSafepay balance covers it."
  ),
  1035: oldSignature,
  1036: request(
    "The iDEAL issuer is not valid",
    "Leave the issuer out: the payment page asks for it."
  ),
  5001: request(
    "The cart could not be validated",
    "Check that every line has a name, a price, a quantity, an id and a known tax rate."
  ),
  9999: unknown,
}

/** The entry of a code; undefined for a code MultiSafepay does not document, and for none. */
export function findErrorCode(code: number | undefined): ErrorCode | undefined {
  return code === undefined ? undefined : ERROR_CODES[code]
}
