/** Weight of one piece. */
export type Weight = { readonly unit: string; readonly value: number | string }

/** One line of the cart. */
export type ShoppingCartItem = {
  readonly name: string
  readonly description?: string | undefined
  /** Major units, without tax, up to 10 decimals; negative for a discount. */
  readonly unit_price: number | string
  /** May be fractional; negative on the refund lines of a pay-later order. */
  readonly quantity: number
  /** The shipping line must be `msp-shipping`. */
  readonly merchant_item_id: string
  /** Name of an alternate rule of the tax tables; absent means the default rate. */
  readonly tax_table_selector?: string | undefined
  readonly weight?: Weight | undefined
  readonly currency?: string | undefined
  readonly image?: string | undefined
  readonly product_url?: string | undefined
}

/** What is bought. With the tax tables it must add up to the amount of the order, to the cent. */
export type ShoppingCart = { readonly items: readonly ShoppingCartItem[] }
