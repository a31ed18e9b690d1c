/** A named tax rate that cart lines point at with their `tax_table_selector`. */
export type TaxRule = {
  readonly name: string
  readonly standalone?: boolean | undefined
  /** `rate` is a fraction: 0.21 is 21 %. */
  readonly rules: readonly { readonly rate: number; readonly country?: string | undefined }[]
}

/** The tax tables of an order. */
export type CheckoutOptions = {
  /** Makes MultiSafepay refuse (1027) a cart that does not add up; pay-later is always checked. */
  readonly validate_cart?: boolean | undefined
  readonly tax_tables: {
    readonly default?:
      { readonly shipping_taxed?: boolean | undefined; readonly rate: number } | undefined
    readonly alternate?: readonly TaxRule[] | undefined
  }
}
