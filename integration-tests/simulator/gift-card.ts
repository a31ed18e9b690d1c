import { type Gateway } from "./gateways"

/** What pays an order that a gift card covers alone; the card itself is its brand. */
export const giftCardGateway: Gateway = {
  id: "COUPON",
  name: "Gift card",
  kind: "coupon",
  countries: undefined,
  currencies: ["EUR"],
  lifetimeMinutes: undefined,
  allowedAmount: { min: 0, max: null },
}

/** The company behind the cards, which is what MultiSafepay calls the payment after. */
export const GIFT_CARD_TYPE = "Coupon::Intersolve"
export const USUAL_GIFT_CARD = "VVVGIFTCRD"
