import { type PaymentDescription } from "../order-request/payment-description"

/** A payment with nothing but what is required, 10 EUR. */
export function aPayment(overrides: Partial<PaymentDescription> = {}): PaymentDescription {
  return {
    orderId: "payses_01K0000000000000000000000A",
    sessionId: "payses_01K0000000000000000000000A",
    reference: "cart_01K0000000000000000000000B",
    currency: "eur",
    amount: 10,
    descriptionTemplate: "Order {reference}",
    displayReference: "1042",
    notificationUrl: "https://shop.example/hooks/multisafepay/default",
    returnUrl: "https://shop.example/multisafepay/return/payses_01K",
    cancelUrl: "https://shop.example/multisafepay/return/payses_01K?cancelled=1",
    closeWindow: false,
    lifetimeSeconds: 86_400,
    secondChance: false,
    fallbackLocale: "en_US",
    customer: {},
    shop: {
      name: "Medusa",
      version: "2.21.2",
      pluginVersion: "0.1.0",
      rootUrl: "https://shop.example",
    },
    ...overrides,
  }
}
