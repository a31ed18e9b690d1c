import { findGateway } from "../gateways"
import { type Transaction } from "../model"
import { amountOfLines } from "../refund-lines"
import { leftToRefund, refundable, refuseRepeatedRefund } from "../refund-rules"
import { createRefund, findRefund, settleRefund } from "../refunds"
import { Refusal } from "../refusal"
import { findOrder } from "../world"
import { bodyOf, type Endpoint, idOf, ok, textOf } from "./call"

export const refundOrder: Endpoint = (call) => {
  const { world } = call
  const body = bodyOf(call)
  const parent = refundable(world, findOrder(world, idOf(call)))
  const isBnpl = findGateway(parent.gateway)?.kind === "bnpl"
  if (!isBnpl && body.currency !== parent.currency) throw new Refusal(1002)
  const orderId = textOf(body.refund_order_id, 50)
  const description = textOf(body.description, 200)

  const amount = isBnpl ? amountOfLines(parent, body.checkout_data) : amountOf(parent, body.amount)
  refuseRepeatedRefund(world, parent, amount)
  const refund = createRefund(world, parent, { amount, orderId, description })

  const transactionId = BigInt(refund.id)
  return world.settings.refundResponse === "refund_id"
    ? ok({ transaction_id: BigInt(parent.id), refund_id: transactionId })
    : ok({ order_id: refund.orderId, transaction_id: transactionId })
}

export const updateRefund: Endpoint = (call) => {
  const refund = findRefund(call.world, idOf(call), idOf(call, 1))
  if (bodyOf(call).status !== "void" || refund.status !== "reserved") throw new Refusal(1034)
  settleRefund(call.world, refund, "void")
  return ok({})
}

/** The trap of this endpoint: no amount, an empty one, or zero gives everything back. */
function amountOf(parent: Transaction, amount: unknown): number {
  if (amount === undefined || amount === null || amount === "" || Number(amount) === 0)
    return leftToRefund(parent)
  const minor = Number(amount)
  if (!Number.isSafeInteger(minor) || minor < 0) throw new Refusal(1001)
  return minor
}
