import { applyOutcome, startAttempt } from "./attempts"
import { Impossible } from "./impossible"
import { findGateway, type Gateway, gateways, isOffered } from "./gateways"
import { giftCardGateway, USUAL_GIFT_CARD } from "./gift-card"
import { type PaymentLink, type SimulatedOrder, type Transaction } from "./model"
import { linkState } from "./payment-links"
import { type Scenario } from "./scenarios"
import { findOrder, type World } from "./world"

export type Payment = {
  /** IDEAL, or the first method the page offers. */
  gateway?: string | undefined
  /** `completed` unless told. */
  scenario?: Scenario | undefined
  /** What MultiSafepay will say was paid, in minor units; the order's own amount unless told. */
  amount?: number | undefined
  currency?: string | undefined
  /** Pays this part, in minor units, by gift card, and only the rest by the gateway. */
  giftCard?: { amount: number; brand?: string } | undefined
  /** Pays even on a link that is dead, as a Second Chance mail or a late transfer can. */
  force?: boolean | undefined
}

/** The methods the page of a link offers, in the order shown. */
export function offeredGateways({ request }: PaymentLink): Gateway[] {
  const { customer, currency, amount } = request
  const country = customer.country ?? customer.locale.slice(3)
  const complete = Boolean(
    request.shopping_cart && customer.ip_address && customer.email && customer.address1
  )
  return gateways.filter(
    (each) =>
      each.kind !== "coupon" &&
      each.id !== "CREDITCARD" &&
      isOffered(each, { country, currency, amount }) &&
      (each.kind !== "bnpl" || complete)
  )
}

/** What a person does on the page, in one go. */
export function pay(world: World, orderId: string, payment: Payment): Transaction {
  const order = findOrder(world, orderId)
  const link =
    [...order.links].reverse().find((each) => linkState(world, each) === "open") ?? order.link
  const state = linkState(world, link)
  if (state !== "open" && !payment.force)
    throw new Impossible(`Nobody can pay ${orderId}: its link is ${state}.`)

  const chosen = chooseGateway(link, payment.gateway)
  if (payment.amount !== undefined) order.booked.amount = payment.amount
  if (payment.currency !== undefined) order.booked.currency = payment.currency
  const { giftCard } = payment
  const gateway = giftCard ? gatewayForRest(order, chosen, giftCard.amount) : chosen
  const transaction = startAttempt(world, { link, gateway })
  if (giftCard) transaction.giftCard = { brand: USUAL_GIFT_CARD, ...giftCard }
  applyOutcome(world, { transaction, gateway }, { scenario: payment.scenario ?? "completed" })
  return transaction
}

/** What pays what the gift card does not. */
function gatewayForRest(order: SimulatedOrder, chosen: Gateway, byGiftCard: number): Gateway {
  const due = order.booked.amount ?? order.link.request.amount
  if (byGiftCard < 1 || byGiftCard > due)
    throw new Impossible(`A gift card cannot pay ${byGiftCard} of ${order.orderId}.`)
  if (byGiftCard === due) return giftCardGateway
  if (chosen.kind === "bnpl") throw new Impossible(`${chosen.id} does not pay beside a gift card.`)
  return chosen
}

function chooseGateway(link: PaymentLink, wanted: string | undefined): Gateway {
  const id = wanted ?? link.request.gateway
  if (id !== undefined) {
    const { currency } = link.request
    const gateway = findGateway(id)
    if (!gateway || !isOffered(gateway, { currency }))
      throw new Impossible(`The page does not offer ${id} in ${currency}.`)
    return gateway
  }
  const offered = offeredGateways(link)
  const gateway = offered.find((each) => each.id === "IDEAL") ?? offered[0]
  if (!gateway) throw new Impossible(`The page of ${link.orderId} offers no method at all.`)
  return gateway
}
