import { type BigNumberInput } from "@medusajs/framework/types"
import {
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  OrderChangeStatus,
  OrderStatus,
} from "@medusajs/framework/utils"

import { type Query } from "../../types/module"
import { type MoneyRows } from "./money-rows"
import { reach } from "./reach"

const ACTIVE = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED]

const CANCELLED: string = OrderStatus.CANCELED

/**
 * Core books a refund of more than is owed by a change of the order, after the money has gone back, and an order takes
 * one change at a time: while somebody edits it, Medusa would say that nothing was refunded.
 *
 * @throws MedusaError while the order has a change that is neither confirmed nor cancelled.
 */
export async function refuseWhileEdited(
  cradle: Record<string, unknown>,
  order: MoneyRows["order"],
  amount: BigNumberInput
): Promise<void> {
  if (!order || order.status === CANCELLED) return
  const owed = MathBN.mult(order.summary?.pending_difference ?? 0, -1)
  if (MathBN.gt(owed, 0) && MathBN.lte(amount, owed)) return
  const { data } = await reach<Query>(cradle, ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id"],
    filters: { order_id: order.id, status: ACTIVE },
  })
  if (data.length === 0) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Order ${order.display_id ?? order.id} is being changed: confirm or cancel that edit, return, claim or exchange, and refund then. Nothing was refunded.`
  )
}
