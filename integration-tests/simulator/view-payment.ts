import { findGateway } from "./gateways"
import { GIFT_CARD_TYPE, giftCardGateway } from "./gift-card"
import { type Json, type JsonObject } from "./json"
import { type Transaction } from "./model"
import { toTimestamp } from "./timestamp"

/** How an order was paid. Who paid partly by gift card shows the other method, with the card's brand beside it. */
export function viewPaymentDetails(transaction: Transaction): JsonObject {
  const { gateway, details, authorisation, giftCard } = transaction
  return {
    type: gateway === giftCardGateway.id ? GIFT_CARD_TYPE : gateway,
    account_id: null,
    account_holder_name: null,
    external_transaction_id: null,
    recurring_flow: null,
    recurring_id: null,
    recurring_model: null,
    ...details,
    ...(giftCard && { coupon_brand: giftCard.brand }),
    ...(authorisation && {
      capture: "manual",
      capture_expiry: toTimestamp(authorisation.expiresAt),
      capture_remain: authorisation.remaining,
    }),
  }
}

/** What each method paid; amounts in minor units. */
export function viewPaymentMethods(transaction: Transaction): JsonObject[] {
  const { gateway, amount, currency, description, financialStatus, details } = transaction
  const { giftCard } = transaction
  const coupon = giftCard && {
    type: giftCardGateway.id,
    amount: giftCard.amount,
    currency,
    description,
    payment_description: findGateway(giftCard.brand)?.name ?? giftCard.brand,
    coupon_brand: giftCard.brand,
    status: financialStatus,
  }
  if (coupon && gateway === giftCardGateway.id) return [coupon]
  const method = {
    type: gateway,
    amount: amount - (giftCard?.amount ?? 0),
    currency,
    description,
    payment_description: nameOf(gateway),
    status: financialStatus,
    ...details,
  }
  return coupon ? [coupon, method] : [method]
}

export function viewCosts({ gateway, completedAt, id, type }: Transaction): Json[] {
  if (!completedAt || type !== "payment") return []
  // A row of its own in MultiSafepay's books, hence an id of its own.
  const transactionId = BigInt(id) + 1n
  const description = `0.49 For ${nameOf(gateway)} Transactions`
  return [{ amount: 0.49, description, transaction_id: transactionId, type: "SYSTEM" }]
}

export function nameOf(gateway: string): string {
  return gateway === giftCardGateway.id
    ? giftCardGateway.name
    : (findGateway(gateway)?.name ?? gateway)
}
