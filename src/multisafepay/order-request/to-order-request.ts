import { InvalidPaymentError } from "../invalid-payment-error"
import { currencyExponent, toMinorUnits } from "../money"
import { type NewOrder } from "../requests/new-order"
import { toCart } from "./cart"
import { toCustomer } from "./customer"
import { toDelivery } from "./delivery"
import { toGateway } from "./gateway"
import { toIdentifiers } from "./identifiers"
import { toSecondsActive } from "./lifetime"
import { toOrderDescription } from "./order-description"
import { type PaymentDescription } from "./payment-description"
import { toPaymentOptions } from "./payment-options"
import { toPlugin } from "./plugin"

/**
 * The body of `POST /orders` that makes a payment link of what is being paid. Texts are cut to
 * MultiSafepay's limits; numbers, ids and URLs that do not fit are refused; personal data that
 * MultiSafepay would refuse is left out. Field by field: section "Create order" of the API reference.
 *
 * @throws InvalidPaymentError when no link can be made of it: nothing to pay, an amount too large to
 *   be exact, a number in the cart that is none, a lifetime, id or URL outside its limits.
 * @throws UnsupportedCurrencyError when the decimals of the currency are unknown.
 */
export function toOrderRequest(payment: PaymentDescription): NewOrder {
  const exponent = currencyExponent(payment.currency, payment.currencyExponents ?? {})
  const amount = toAmount(payment)
  const description = toOrderDescription(payment)
  return {
    type: "paymentlink",
    ...toIdentifiers(payment),
    ...toGateway(payment),
    currency: payment.currency.toUpperCase(),
    amount,
    description,
    payment_options: toPaymentOptions(payment),
    customer: toCustomer(payment),
    delivery: toDelivery(payment),
    ...(payment.cart ? toCart(payment.cart, { amount, exponent, description }) : {}),
    second_chance: { send_email: payment.secondChance },
    seconds_active: toSecondsActive(payment.lifetimeSeconds),
    plugin: toPlugin(payment),
  }
}

function toAmount({ amount, currency, currencyExponents }: PaymentDescription): number {
  const minor = toMinorUnits(amount, currency, currencyExponents ?? {})
  if (minor >= 1) return minor
  throw new InvalidPaymentError(
    `There is nothing to pay: the amount is less than the smallest unit of ${currency.toUpperCase()}.`
  )
}
