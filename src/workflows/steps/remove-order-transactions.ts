import { type IOrderModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type RemoveInput = Readonly<{ order_id: string; ids: readonly string[] }>

/** The module has this for every model, and its type forgets it for this one. */
type Orders = IOrderModuleService & {
  updateOrderTransactions(data: { id: string; version: number }[]): Promise<unknown>
}

/**
 * Takes transactions out of an order's books. Core counts what is removed on the version of the order that it was added
 * to, and an order has had a new version since if its total changed: so they are brought to the present one first.
 */
export const removeMultisafepayOrderTransactionsStep = createStep(
  "remove-multisafepay-order-transactions",
  async ({ order_id: orderId, ids }: RemoveInput, { container }) => {
    if (!ids.length) return new StepResponse(undefined)
    const orders = container.resolve<Orders>(Modules.ORDER)
    const { version } = await orders.retrieveOrder(orderId, { select: ["id", "version"] })
    const removed = await orders.listOrderTransactions({ id: [...ids] })
    await orders.updateOrderTransactions(ids.map((id) => ({ id, version })))
    await orders.deleteOrderTransactions([...ids])
    const before = removed.map(({ amount, currency_code, reference, reference_id }) => ({
      order_id: orderId,
      amount,
      currency_code,
      reference,
      reference_id,
    }))
    return new StepResponse(undefined, before)
  },
  async (before, { container }) => {
    if (before) await container.resolve(Modules.ORDER).addOrderTransactions(before)
  }
)
