/**
 * Where a shop can be killed. Production code knows nothing of this: the test's shop process wraps the methods
 * that such a moment lies before or after.
 */
export type KillPoint =
  /** A notification is committed to the inbox, and not acknowledged. */
  | "notification-committed"
  /** Just before `GET /orders/{id}`, and just after, with nothing of it written down. */
  | "before-read"
  | "after-read"
  /** Core has committed the order, and nothing that ties it to its cart. */
  | "order-created"
  /** Order and cart are linked; nothing is reserved and the cart is not completed. */
  | "order-linked"
  /** All but the payment is there. */
  | "before-authorization"
  /** Payment and capture are committed; the order's transaction is not. */
  | "payment-booked"
  /** A refund or a capture is done but for the order's transaction. */
  | "money-moved"
  /** Everything is committed but the word that the notification is done. */
  | "before-done"

/** From the test to the shop, and back. */
export type Order = { arm: KillPoint | null } | { run: string }
export type Report = { started: true } | { armed: true } | { ran: true } | { failed: string }
