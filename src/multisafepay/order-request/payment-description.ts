import { type CurrencyExponents, type DecimalInput } from "../money"

/** Shops keep "not known" as null as often as they leave it out; both mean the same here. */
type Unknown = null | undefined

/**
 * What is being paid, and by whom, in plain data: everything {@link toOrderRequest} needs to ask
 * MultiSafepay for a payment link. Amounts are major units, names camelCase, texts raw: cleaning,
 * cutting and translating them to MultiSafepay's limits is not the caller's business.
 */
export type PaymentDescription = Readonly<{
  /** MultiSafepay's order id: 1..50 printable ASCII characters without spaces, never used before. */
  orderId: string
  /** The payment session; becomes `var1`, which every notification repeats. At most 100 characters. */
  sessionId: string
  /** The cart or order being paid; becomes `var2`. At most 100 characters. */
  reference: string
  /** ISO 4217, in any case. */
  currency: string
  /** To pay, in major units. May have more decimals than the currency: it is rounded half up. */
  amount: DecimalInput
  /** The account's setting `currency_exponents`. */
  currencyExponents?: CurrencyExponents | Unknown
  /** What the customer reads on the page and the bank statement, e.g. `Order {reference}`. */
  descriptionTemplate: string
  /** What `{reference}` stands for: the number the customer knows the order by. */
  displayReference: string
  /** Absolute http(s) URL, at most 150 characters. */
  notificationUrl: string
  /** Absolute http(s) URL for a customer who paid, or may have. */
  returnUrl: string
  /** Absolute http(s) URL for a customer who did not pay. */
  cancelUrl: string
  /** Close the window after paying instead of going to `returnUrl`. */
  closeWindow: boolean
  /** How long the link can be paid, in whole seconds: 1..31536000 (a year). */
  lifetimeSeconds: number
  /** Let MultiSafepay remind a customer who did not finish. Sent either way. */
  secondChance: boolean
  /** The one payment method of the link, e.g. `IDEAL`; without it the page shows all. */
  gateway?: string | Unknown
  /** Only reserve the money. Acts with a `gateway` that can do so (cards), and is ignored otherwise. */
  captureManual?: boolean | Unknown
  /** The customer's language as shop or storefront know it: "nl", "nl-NL", "nl_NL". */
  locale?: string | Unknown
  /** The account's setting, taken where MultiSafepay does not speak `locale`. Default: `en_US`. */
  fallbackLocale?: string | Unknown
  /** A page style saved at MultiSafepay. */
  templateId?: string | Unknown
  customer: PaymentCustomer
  /** Where the goods go. Names left out are the customer's. Not sent when too much of it is missing. */
  delivery?: PaymentAddress | Unknown
  shop: Readonly<{
    /** The software, "Medusa", not the shop's own name. */
    name: string
    /** Of the shop's software. */
    version: string
    pluginVersion: string
    rootUrl: string
  }>
  /** Left out where the account does not send carts. */
  cart?: PaymentCart | Unknown
}>

/** Who pays. What MultiSafepay would refuse (an e-mail address or phone number that is none) is not sent. */
export type PaymentCustomer = Readonly<{
  email?: string | Unknown
  /** A name is taken whole: the customer's if both parts are known, else the one in `billing`. */
  firstName?: string | Unknown
  lastName?: string | Unknown
  /** Default: that of `billing`, as for `company`. */
  phone?: string | Unknown
  company?: string | Unknown
  /** Only from a request of the customer's own browser. May be the list of an X-Forwarded-For header. */
  ipAddress?: string | Unknown
  userAgent?: string | Unknown
  /** A stable id of the customer in the shop, by which MultiSafepay keeps saved payment details. */
  reference?: string | Unknown
  /** Default: the address of delivery. */
  billing?: PaymentAddress | Unknown
}>

/** An address as shops keep it; street and house number are told apart later. */
export type PaymentAddress = Readonly<{
  firstName?: string | Unknown
  lastName?: string | Unknown
  company?: string | Unknown
  phone?: string | Unknown
  address1?: string | Unknown
  address2?: string | Unknown
  postalCode?: string | Unknown
  city?: string | Unknown
  /** A name or a code, with or without its country: "NH", "us-ca". Sent when it is a short code. */
  province?: string | Unknown
  /** ISO 3166-1 alpha-2, in any case. */
  countryCode?: string | Unknown
}>

/**
 * What is in the cart: for the customer to see on the page, and for pay-later methods to judge.
 * It may disagree with `amount` by more than rounding, as in a partial payment; then one line for
 * the whole takes its place.
 */
export type PaymentCart = Readonly<{
  lines: readonly PaymentLine[]
  /** Store credit and gift cards, already deducted from `amount`. In major units, zero or positive. */
  creditTotal?: DecimalInput | Unknown
}>

/**
 * One item or shipping method, by its totals rather than its price, which makes tax-inclusive and
 * tax-exclusive prices the same thing. In Medusa `total` and `taxTotal` are the `total` and
 * `tax_total` of a line item or shipping method, `taxRate` the sum of `tax_lines[].rate`; its
 * `subtotal` is from before discounts and not of use here.
 */
export type PaymentLine = Readonly<{
  kind: "item" | "shipping"
  /** The SKU, or any id of the line. Not needed for shipping. */
  id?: string | Unknown
  name: string
  description?: string | Unknown
  /** May have decimals. Default 1, as shipping has none. A line of zero or less is not shown. */
  quantity?: DecimalInput | Unknown
  /** The whole line after discounts, including tax, in major units. */
  total: DecimalInput
  /** The tax in `total`, in major units. */
  taxTotal: DecimalInput
  /** All tax on the line, in percent: 21, 5.5, 0. */
  taxRate: DecimalInput
}>
