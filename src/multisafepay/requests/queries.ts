/** What to list with `GET /gateways`. */
export type GatewayQuery = {
  /** ISO 3166 alpha-2 in upper case. */
  readonly country?: string | undefined
  /** Gift cards too. */
  readonly includeCoupons?: boolean | undefined
}

/** What to list with `GET /payment-methods`. */
export type PaymentMethodQuery = GatewayQuery & {
  /** Minor units; leaves out methods with other limits. */
  readonly amount?: number | undefined
  /** ISO 4217 in upper case. */
  readonly currency?: string | undefined
  /** All cards as one method, `CREDITCARD`. */
  readonly groupCards?: boolean | undefined
}

/** What to list with `GET /transactions`, in the words of the API. */
export type TransactionQuery = {
  /** From the previous page's `cursor`. */
  readonly after?: string | undefined
  readonly before?: string | undefined
  /** 1 to 1000; 100 when absent. */
  readonly limit?: number | undefined
  readonly site_id?: string | undefined
  readonly type?: string | undefined
  readonly status?: string | undefined
  readonly financial_status?: string | undefined
  readonly payment_method?: string | undefined
  readonly currency?: string | undefined
  /** Moments on the clock of Europe/Amsterdam; `from` is included, `until` is not. */
  readonly created_from?: string | undefined
  readonly created_until?: string | undefined
  readonly completed_from?: string | undefined
  readonly completed_until?: string | undefined
}
