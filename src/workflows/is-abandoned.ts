import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { isMarked } from "./cart-marker"
import { isUntouched, type UnfinishedOrder } from "./unfinished-order"

type Metadata = Readonly<Record<string, unknown>> | null | undefined

/** An order that a cart has, and all that could have made it a real one. */
export type Suspect = Readonly<{
  cart: Readonly<{ id: string; metadata?: Metadata }>
  order: Pick<
    UnfinishedOrder,
    "status" | "version" | "created_at" | "fulfillments" | "transactions" | "payment_collections"
  > &
    Readonly<{ metadata?: Metadata; is_draft_order?: boolean | null | undefined }>
  /** What the cart's link pays into. */
  collection: Readonly<{
    id: string
    payments?: readonly unknown[] | null | undefined
    payment_sessions?: readonly Readonly<{ id: string; status: string }>[] | null | undefined
  }>
  /** The session that the link is of. */
  sessionId: string
  linkCreatedAt: Date
  /** Some link of ours names the order: it was announced, or staff asks for its payment. */
  isNamed: boolean
  /** Edits, returns and the like, also those that are only begun. */
  hasChanges: boolean
}>

const PENDING: string = PaymentSessionStatus.PENDING

/** What core completes a cart with. */
const COMPLETING: string[] = [
  PaymentSessionStatus.AUTHORIZED,
  PaymentSessionStatus.CAPTURED,
  PaymentSessionStatus.PENDING_AUTHORIZATION,
]

/**
 * Whether core gave the order to its cart and never came to authorise the payment, or was refused and could not take
 * the order back. Core authorises last and announces the order after it, so a session that is still pending says that
 * nobody has heard of the order. Everything else here guards an order that somebody did hear of.
 */
export function isAbandoned({ cart, order, collection, sessionId, ...known }: Suspect): boolean {
  const sessions = collection.payment_sessions ?? []
  return (
    isMarked(cart.metadata, cart.id) &&
    isMarked(order.metadata, cart.id) &&
    !order.is_draft_order &&
    isUntouched(order) &&
    !known.isNamed &&
    !known.hasChanges &&
    // A link made for an order that stood already says nothing of how the order came to be.
    known.linkCreatedAt < order.created_at &&
    sessions.some(({ id, status }) => id === sessionId && status === PENDING) &&
    !sessions.some(({ status }) => COMPLETING.includes(status)) &&
    !collection.payments?.length &&
    (order.payment_collections ?? []).every(({ id }) => id === collection.id)
  )
}
