import { cancelOrder } from "./cancel-order"
import { authorised, capture, release } from "./captures"
import { chargeBack, type ChargebackOptions, loseDispute, winDispute } from "./chargeback"
import { Impossible } from "./impossible"
import { ownOrderId } from "./parts"
import { refundable } from "./refund-rules"
import { createRefund, settleRefund } from "./refunds"
import { ship } from "./shipments"
import { findOrder, type World } from "./world"

export type Dashboard = ReturnType<typeof createDashboard>

/** What staff can do to an order by hand, outside the shop. What it caused is in the outbox afterwards. */
export function createDashboard(world: World) {
  return {
    /** Returns the refund's id. */
    refund: (orderId: string, minor: number): string =>
      createRefund(world, refundable(world, findOrder(world, orderId)), { amount: minor }).id,

    settleRefund: (refundId: string, status: "completed" | "declined" | "void"): void => {
      const refund = world.transactions.get(refundId)
      if (refund?.type !== "refund") throw new Impossible(`There is no refund ${refundId}.`)
      if (refund.status !== "reserved")
        throw new Impossible(`Refund ${refundId} is ${refund.status} already.`)
      settleRefund(world, refund, status)
    },

    /** Returns the id of the order that has the money now: one of its own for a part. */
    capture: (orderId: string, minor: number): string => {
      const authorisation = authorised(findOrder(world, orderId))
      const newOrderId = ownOrderId(authorisation.transaction)
      return capture(world, authorisation, { amount: minor, newOrderId }).orderId
    },

    release: (orderId: string): void => {
      release(world, authorised(findOrder(world, orderId)))
    },
    cancel: (orderId: string): void => {
      cancelOrder(world, findOrder(world, orderId))
    },
    ship: (orderId: string): void => {
      ship(world, findOrder(world, orderId))
    },
    chargeBack: (orderId: string, options: ChargebackOptions = {}): void => {
      chargeBack(world, findOrder(world, orderId), options)
    },
    winDispute: (orderId: string): void => {
      winDispute(world, findOrder(world, orderId))
    },
    loseDispute: (orderId: string): void => {
      loseDispute(world, findOrder(world, orderId))
    },
  }
}
