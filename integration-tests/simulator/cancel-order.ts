import { type SimulatedOrder } from "./model"
import { moveTo, pairOf } from "./move-to"
import { endLink } from "./payment-links"
import { Refusal } from "./refusal"
import { type World } from "./world"

/** Only what nobody paid can be cancelled; what is over already is "not found" to MultiSafepay. */
export function cancelOrder(world: World, order: SimulatedOrder): void {
  const { underWay, openLinks } = cancellable(order)
  for (const link of openLinks) endLink(world, link, "cancelled")
  for (const attempt of underWay) moveTo(world, attempt, pairOf("cancelled"))
}

/** What cancelling an order would end. */
export function cancellable({ transaction, transactions, links }: SimulatedOrder) {
  const underWay = transactions.filter((each) => each.status === "initialized")
  const openLinks = links.filter((link) => !link.ended)
  if (transaction?.completedAt ?? (openLinks.length === 0 && underWay.length === 0))
    throw new Refusal(1000, { info: "Not found", status: 410 })
  return { underWay, openLinks }
}
