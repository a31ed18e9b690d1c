import { setTimeout as sleep } from "node:timers/promises"

import { type Checkout } from "../http/support/customer"
import { aboutOrder, HOOK, signed } from "../http/support/hook"
import { rawRequest } from "../http/support/raw-request"
import { clusterSuite, type Instance } from "./support/cluster-suite"
import { type Locking } from "./support/configure"

jest.setTimeout(300_000)

const CARTS = 10

/** Different bodies about one payment, as its stages have. With the visits a burst of two hundred. */
const BODIES = 4

/** Long enough for a loaded machine: a burst that hangs is found, a slow one is not blamed. */
const PATIENCE_MS = 90_000

const OPEN = `
  SELECT (SELECT count(*)::int FROM multisafepay_notification WHERE status <> 'done') AS notifications,
    (SELECT count(*)::int FROM multisafepay_payment_link WHERE lease_until IS NOT NULL) AS leases`

/** One row for each order of these carts, with all that was booked for it. */
const BOOKED = `
  SELECT cart.id AS cart, cart.completed_at IS NOT NULL AS completed,
    link.status AS link, link.attention IS NULL AND link.order_id = order_cart.order_id AS agrees,
    (SELECT count(*)::int FROM payment WHERE payment_collection_id = link.payment_collection_id
      AND canceled_at IS NULL AND captured_at IS NOT NULL AND amount = link.amount) AS payments,
    (SELECT count(*)::int FROM capture JOIN payment ON payment.id = payment_id
      WHERE payment_collection_id = link.payment_collection_id AND capture.amount = link.amount) AS captures,
    (SELECT count(*)::int FROM order_transaction AS entry
      WHERE entry.order_id = order_cart.order_id AND entry.amount = link.amount AND deleted_at IS NULL) AS transactions,
    (SELECT sum(reservation.quantity)::int FROM reservation_item AS reservation
      JOIN order_item ON order_item.item_id = line_item_id
      WHERE order_item.order_id = order_cart.order_id AND reservation.deleted_at IS NULL) AS reserved
  FROM cart
  JOIN order_cart ON order_cart.cart_id = cart.id AND order_cart.deleted_at IS NULL
  JOIN "order" ON "order".id = order_cart.order_id AND "order".deleted_at IS NULL
  JOIN multisafepay_payment_link AS link ON link.cart_id = cart.id
  WHERE cart.id = ANY(?::text[]) ORDER BY cart.id`

/** What an attempt to place an order leaves behind when another one wins. */
const STRAYS = `
  SELECT
    (SELECT count(*)::int FROM "order" WHERE deleted_at IS NULL AND NOT EXISTS (
      SELECT FROM order_cart WHERE order_id = "order".id AND order_cart.deleted_at IS NULL)) AS orders,
    (SELECT count(*)::int FROM payment WHERE captured_at IS NULL OR canceled_at IS NOT NULL) AS payments,
    (SELECT count(*)::int FROM refund) AS refunds,
    (SELECT count(*)::int FROM reservation_item WHERE deleted_at IS NULL AND NOT EXISTS (
      SELECT FROM order_item JOIN order_cart ON order_cart.order_id = order_item.order_id
      WHERE order_item.item_id = line_item_id AND order_cart.deleted_at IS NULL)) AS reservations`

clusterSuite(({ simulator, database, start }) => {
  async function notify({ backendUrl }: Instance, body: string): Promise<number> {
    const request = { method: "POST", path: HOOK, body, headers: signed(body) }
    return (await rawRequest(backendUrl, request)).status
  }

  /** Everything that MultiSafepay has to say about one payment, to both, twice. */
  const notifications = (instances: Instance[], { session }: Checkout) =>
    Array.from({ length: BODIES }, (_, padding) =>
      aboutOrder(session.order_id, { padding })
    ).flatMap((body) =>
      instances.flatMap((instance) => [notify(instance, body), notify(instance, body)])
    )

  /** The customer's browser, in two tabs at each. */
  const visits = (instances: Instance[], { session }: Checkout) =>
    instances.flatMap(({ customer }) => [
      customer.comeBack(session.session_id),
      customer.comeBack(session.session_id),
    ])

  /**
   * A storefront that completes one cart after the other. Not all at once: core holds one connection
   * for each cart whose stock it waits to reserve, and would starve itself.
   */
  async function completeAll({ customer }: Instance, checkouts: Checkout[]): Promise<number[]> {
    const statuses: number[] = []
    for (const { cartId } of checkouts) statuses.push((await customer.complete(cartId)).status)
    return statuses
  }

  async function paidCarts([one, other]: [Instance, Instance]): Promise<Checkout[]> {
    // The first cart makes the customer, which Medusa cannot do twice at once.
    const checkouts = [await one.customer.checkOut(), await other.customer.checkOut()]
    while (checkouts.length < CARTS) {
      const more = [one, other].map(({ customer }) => customer.checkOut())
      checkouts.push(...(await Promise.all(more)))
    }
    for (const { session } of checkouts) await simulator().pay(session.order_id, { notify: false })
    return checkouts
  }

  /** Until nothing waits in the inbox and nobody holds a link, as their jobs see to it. */
  async function workedOff(instances: Instance[]): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS
    for (;;) {
      const [open] = await database.sql<{ notifications: number; leases: number }>(OPEN)
      if (open?.notifications === 0 && open.leases === 0) return
      if (Date.now() > deadline) throw new Error(`Not worked off: ${JSON.stringify(open)}`)
      await sleep(200)
      for (const { shop } of instances) await shop.runJobs()
    }
  }

  const LOCKINGS: Locking[] = ["in-memory", "postgres", "redis"]

  // In memory, core's lock on a cart reaches one process only: it is the link's lease that holds then.
  it.each(LOCKINGS)("book each payment once with %s locks", async (locking) => {
    const instances = await start(locking)
    const checkouts = await paidCarts(instances)

    const [notified, visited, completed] = await Promise.all([
      Promise.all(checkouts.flatMap((checkout) => notifications(instances, checkout))),
      Promise.all(checkouts.flatMap((checkout) => visits(instances, checkout))),
      Promise.all(instances.map((instance) => completeAll(instance, checkouts))),
    ])
    await workedOff(instances)

    expect(new Set(notified)).toEqual(new Set([200]))
    expect(new Set(visited.map(({ status }) => status))).toEqual(new Set([303]))
    expect(completed.flat().filter((status) => status >= 500)).toEqual([])
    const carts = `{${checkouts.map(({ cartId }) => cartId).join(",")}}`
    const once = { completed: true, link: "paid", agrees: true, payments: 1, captures: 1 }
    expect(await database.sql(BOOKED, [carts])).toEqual(
      checkouts
        .map(({ cartId }) => ({ cart: cartId, ...once, transactions: 1, reserved: 1 }))
        .sort((one, other) => (one.cart < other.cart ? -1 : 1))
    )
    expect(await database.sql(STRAYS)).toEqual([
      { orders: 0, payments: 0, refunds: 0, reservations: 0 },
    ])
  })
})
