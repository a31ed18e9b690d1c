import { resolveAccount } from "../../../multisafepay/settings/resolve-account"
import { type SessionPayment } from "../load-payment"
import { toPaymentDescription } from "../to-payment-description"

const address = {
  first_name: "Jane",
  last_name: "Example",
  address_1: "Kraanspoor 39",
  country_code: "nl",
}

const payable = {
  id: "cart_01ABCDEFGH",
  email: "jane@example.com",
  locale: "nl-NL",
  customer_id: "cus_1",
  credit_line_total: "5",
  billing_address: null,
  shipping_address: address,
  items: [
    {
      id: "item_1",
      title: "One",
      product_title: "Mug",
      variant_title: "Blue",
      variant_sku: "MUG",
      quantity: "2",
      total: "39.98",
      tax_total: "6.94",
      tax_lines: [{ rate: "15" }, { rate: "6" }],
    },
  ],
  shipping_methods: [
    { id: "sm_1", name: "Standard", total: "4.95", tax_total: "0.86", tax_lines: [{ rate: "21" }] },
  ],
}

const session: SessionPayment = {
  id: "payses_1",
  provider_id: "pp_multisafepay_default",
  payment_collection: { id: "pay_col_1", cart: payable, order: null },
}

const facts = {
  session,
  account: resolveAccount({ account: "default", options: {}, environment: {} }),
  amount: "39.93",
  currency: "EUR",
  hints: {},
  backendUrl: "https://backend.example",
  versions: { medusa: "2.21.2", plugin: "0.1.0" },
  customerRequest: undefined,
}

describe("toPaymentDescription", () => {
  it("describes a cart at checkout", () => {
    expect(toPaymentDescription(facts)).toMatchObject({
      orderId: "payses_1",
      sessionId: "payses_1",
      reference: "cart_01ABCDEFGH",
      displayReference: "ABCDEFGH",
      amount: "39.93",
      notificationUrl: "https://backend.example/hooks/multisafepay/default",
      returnUrl: "https://backend.example/multisafepay/return/payses_1",
      cancelUrl: "https://backend.example/multisafepay/return/payses_1?from=cancel",
      lifetimeSeconds: 86_400,
      locale: "nl-NL",
      customer: {
        email: "jane@example.com",
        reference: "cus_1",
        billing: { address1: "Kraanspoor 39" },
      },
      delivery: { countryCode: "nl" },
      cart: {
        creditTotal: "5",
        lines: [
          {
            kind: "item",
            id: "MUG",
            name: "Mug",
            quantity: "2",
            total: "39.98",
            taxTotal: "6.94",
            taxRate: 21,
          },
          { kind: "shipping", name: "Standard", total: "4.95", taxRate: 21 },
        ],
      },
    })
  })

  it("describes an order with the lifetime of admin links and the number its customer knows", () => {
    const order = { ...payable, id: "order_1", display_id: 42 }
    const paid = { ...session, payment_collection: { id: "pay_col_1", cart: null, order } }

    expect(toPaymentDescription({ ...facts, session: paid })).toMatchObject({
      reference: "order_1",
      displayReference: "42",
      lifetimeSeconds: 2_592_000,
    })
  })

  it("describes a bare collection by its id", () => {
    const bare = { ...session, payment_collection: { id: "pay_col_1" } }
    const description = toPaymentDescription({ ...facts, session: bare })

    expect(description).toMatchObject({ reference: "pay_col_1", displayReference: "payses_1" })
    expect(description.cart).toBeUndefined()
  })

  it("prefers the storefront's hints, and leaves the cart out where the account says so", () => {
    const account = { ...facts.account, sendCart: false, gateway: "VISA" }
    const hints = { gateway: "IDEAL", locale: "de" }
    const description = toPaymentDescription({ ...facts, account, hints })

    expect(description).toMatchObject({ gateway: "IDEAL", locale: "de" })
    expect(description.cart).toBeUndefined()
  })

  it("passes on the address of the customer's browser only", () => {
    const customerRequest = { ipAddress: "203.0.113.7", userAgent: "Browser" }

    expect(toPaymentDescription(facts).customer.ipAddress).toBeUndefined()
    expect(toPaymentDescription({ ...facts, customerRequest }).customer).toMatchObject(
      customerRequest
    )
  })
})
