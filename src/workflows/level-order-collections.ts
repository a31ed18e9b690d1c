import { type MedusaContainer } from "@medusajs/framework/types"

import { planCollections } from "../multisafepay/order-links/plan-collections"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { cancelPaymentLink } from "./cancel-payment-link"
import { chooseAccount } from "./choose-account"
import { loadPayableOrder } from "./load-payable-order"
import {
  applyCollectionPlan,
  OrderMoney,
  payableLinkOf,
  removeCollection,
  unpaidCollections,
} from "./order-collections"

/**
 * An edit of an order makes core ask for all that is outstanding in one of its unpaid collections,
 * whatever the others ask for. Brings those of an order with links of ours in line again: links that ask for too much
 * are cancelled, and one collection keeps what is left. An order with one unpaid collection needs nothing.
 */
export async function levelOrderCollections(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const {
    accounts,
    links: store,
    turns,
  }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  await turns.take(`order:${orderId}`, async () => {
    const order = await loadPayableOrder(container, orderId)
    const links = await store.list({ order_id: orderId })
    const account = chooseAccount(container, order, links)
    if (order.isCancelled || !links.length || account === undefined) return
    const { currencyExponents } = await accounts.get(account)
    const money = new OrderMoney(order, currencyExponents)
    const collections = unpaidCollections(order, links, money)
    if (collections.length < 2) return
    const plan = planCollections({ outstanding: money.outstanding, asked: 0, collections })
    for (const id of plan.retire) {
      const collection = order.collections.find((each) => each.id === id)
      const link = collection && payableLinkOf(collection, links)
      if (link) await cancelPaymentLink(container, link)
    }
    await applyCollectionPlan(container, { order, plan, money })
    for (const id of plan.remove) await removeCollection(container, id)
  })
}
