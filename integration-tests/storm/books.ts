/** What has to come of one payment link: an order that is paid, a person who is asked to look, or nothing. */
export type Expectation =
  | "order"
  | "attention"
  | "nothing"
  /** Nothing, and nobody can pay it any more. */
  | "dead"

/** One link that a customer was given. `orderId` is MultiSafepay's. */
export type ExpectedPayment = { readonly orderId: string; expected: Expectation }

export type ExpectedCart = {
  readonly cartId: string
  readonly payments: readonly ExpectedPayment[]
}

/** One link as MultiSafepay has it; amounts in minor units. */
export type MultiSafepayEntry = Readonly<{
  orderId: string
  paid: number
  refunded: number
  /** Somebody who opens the link now can pay. */
  payable: boolean
}>

/** One link as the shop has it, with the payments of its session in Medusa; amounts in minor units. */
export type MedusaEntry = Readonly<{
  orderId: string
  attention: string | null
  /** Rows of Medusa's payments that were not cancelled. */
  payments: number
  captured: number
  refunded: number
}>

/** One of Medusa's orders. Amounts in minor units, the others are pieces. */
export type MedusaOrder = Readonly<{
  id: string
  cartId: string | null
  isCanceled: boolean
  transactions: number
  ordered: number
  reserved: number
}>

export type MedusaBooks = Readonly<{
  links: readonly MedusaEntry[]
  orders: readonly MedusaOrder[]
  /**
   * Pieces reserved for no line of any order. Core leaves them when a storefront completes an unpaid cart under load:
   * it takes back the order, and gives up after five seconds on the lock it needs to take back the reservations.
   */
  strayReservations: number
  /** Notifications that were acknowledged and neither done nor under way. */
  unprocessed: number
}>
