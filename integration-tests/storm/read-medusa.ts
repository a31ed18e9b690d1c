import { type Client } from "pg"
import { type MedusaBooks, type MedusaEntry, type MedusaOrder } from "./books"

const LINKS = `
  SELECT link.multisafepay_order_id AS "orderId", link.attention->>'reason' AS attention,
    count(payment.id)::int AS payments,
    coalesce(sum(captures.minor), 0)::int AS captured, coalesce(sum(refunds.minor), 0)::int AS refunded
  FROM multisafepay_payment_link link
  LEFT JOIN payment ON payment.payment_session_id = link.session_id
    AND payment.deleted_at IS NULL AND payment.canceled_at IS NULL
  LEFT JOIN LATERAL (SELECT round(sum(amount) * 100) AS minor FROM capture
    WHERE capture.payment_id = payment.id AND capture.deleted_at IS NULL) captures ON true
  LEFT JOIN LATERAL (SELECT round(sum(amount) * 100) AS minor FROM refund
    WHERE refund.payment_id = payment.id AND refund.deleted_at IS NULL) refunds ON true
  WHERE link.deleted_at IS NULL
  GROUP BY link.id`

const ORDERS = `
  SELECT "order".id, order_cart.cart_id AS "cartId", "order".status = 'canceled' AS "isCanceled",
    coalesce(transactions.minor, 0)::int AS transactions,
    coalesce(items.ordered, 0)::int AS ordered, coalesce(items.reserved, 0)::int AS reserved
  FROM "order"
  LEFT JOIN order_cart ON order_cart.order_id = "order".id AND order_cart.deleted_at IS NULL
  LEFT JOIN LATERAL (SELECT round(sum(amount) * 100) AS minor FROM order_transaction
    WHERE order_transaction.order_id = "order".id AND order_transaction.deleted_at IS NULL) transactions ON true
  LEFT JOIN LATERAL (SELECT sum(item.quantity) AS ordered, sum(reservations.quantity) AS reserved
    FROM order_item item
    LEFT JOIN LATERAL (SELECT sum(quantity) AS quantity FROM reservation_item
      WHERE reservation_item.line_item_id = item.item_id AND reservation_item.deleted_at IS NULL) reservations ON true
    WHERE item.order_id = "order".id AND item.deleted_at IS NULL) items ON true
  WHERE "order".deleted_at IS NULL AND NOT "order".is_draft_order`

const STRAY_RESERVATIONS = `
  SELECT coalesce(sum(quantity), 0)::int AS count FROM reservation_item
  WHERE deleted_at IS NULL AND NOT EXISTS (SELECT FROM order_item
    JOIN "order" ON "order".id = order_item.order_id AND "order".deleted_at IS NULL
    WHERE order_item.item_id = reservation_item.line_item_id AND order_item.deleted_at IS NULL)`

const UNPROCESSED = `
  SELECT count(*)::int FROM multisafepay_notification WHERE status <> 'done' AND deleted_at IS NULL`

/** Medusa's side, from the tables themselves, so that no code of the plugin has a say. */
export async function readMedusa(database: Client): Promise<MedusaBooks> {
  const links = await database.query<MedusaEntry>(LINKS)
  const orders = await database.query<MedusaOrder>(ORDERS)
  return {
    links: links.rows,
    orders: orders.rows,
    strayReservations: await count(database, STRAY_RESERVATIONS),
    unprocessed: await count(database, UNPROCESSED),
  }
}

export async function count(database: Client, query: string): Promise<number> {
  const { rows } = await database.query<{ count: number }>(query)
  return rows[0]?.count ?? 0
}
