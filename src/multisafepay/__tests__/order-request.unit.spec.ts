import { InvalidPaymentError } from "../invalid-payment-error"
import { toMinorUnits } from "../money"
import { toOrderRequest } from "../order-request/to-order-request"
import { UnsupportedCurrencyError } from "../unsupported-currency-error"
import { aPayment } from "./payment-description"

const wire = (...args: Parameters<typeof toOrderRequest>): unknown =>
  JSON.parse(JSON.stringify(toOrderRequest(...args)))

describe("toOrderRequest", () => {
  it("makes a payment link of the least there can be", () => {
    expect(wire(aPayment())).toEqual({
      type: "paymentlink",
      order_id: "payses_01K0000000000000000000000A",
      var1: "payses_01K0000000000000000000000A",
      var2: "cart_01K0000000000000000000000B",
      currency: "EUR",
      amount: toMinorUnits(10, "EUR"),
      description: "Order 1042",
      payment_options: {
        notification_url: "https://shop.example/hooks/multisafepay/default",
        notification_method: "POST",
        redirect_url: "https://shop.example/multisafepay/return/payses_01K",
        cancel_url: "https://shop.example/multisafepay/return/payses_01K?cancelled=1",
        close_window: false,
      },
      customer: { locale: "en_US" },
      second_chance: { send_email: false },
      seconds_active: 86_400,
      plugin: {
        shop: "Medusa",
        shop_version: "2.21.2",
        plugin_version: "0.1.0",
        shop_root_url: "https://shop.example",
      },
    })
  })

  it("sends all there is to send", () => {
    const kerkstraat = {
      firstName: "Jan",
      lastName: "de Vries",
      company: "De Vries BV",
      phone: "+31 20 850 0500",
      address1: "Kerkstraat 2b",
      address2: "3e verdieping achter",
      postalCode: "1017 GB",
      city: "Amsterdam",
      province: "nl-nh",
      countryCode: "nl",
    }
    const request = wire(
      aPayment({
        gateway: "VISA",
        captureManual: true,
        secondChance: true,
        closeWindow: true,
        templateId: "winter",
        locale: "nl",
        customer: {
          email: "jan@example.com",
          ipAddress: "192.0.2.7",
          userAgent: "Mozilla/5.0",
          reference: "cus_1",
          billing: kerkstraat,
        },
        delivery: {
          ...kerkstraat,
          firstName: "Piet",
          address1: "Rue Neuve 10",
          address2: null,
          countryCode: "BE",
        },
        cart: {
          lines: [
            {
              kind: "item",
              id: "SKU",
              name: "Boots",
              quantity: 2,
              total: "10",
              taxTotal: "1.735537",
              taxRate: 21,
            },
          ],
        },
      })
    )

    expect(request).toMatchObject({
      gateway: "VISA",
      capture: "manual",
      second_chance: { send_email: true },
      payment_options: { close_window: true, template_id: "winter" },
      customer: {
        locale: "nl_NL",
        ip_address: "192.0.2.7",
        first_name: "Jan",
        last_name: "de Vries",
        company_name: "De Vries BV",
        address1: "Kerkstraat",
        house_number: "2b",
        address2: "3e verdieping achter",
        zip_code: "1017 GB",
        city: "Amsterdam",
        state: "NH",
        country: "NL",
        phone: "+31 20 850 0500",
        email: "jan@example.com",
        user_agent: "Mozilla/5.0",
        reference: "cus_1",
      },
      delivery: {
        first_name: "Piet",
        last_name: "de Vries",
        address1: "Rue Neuve",
        house_number: "10",
        zip_code: "1017 GB",
        city: "Amsterdam",
        state: "NH",
        country: "BE",
        phone: "+31 20 850 0500",
        email: "jan@example.com",
      },
      shopping_cart: { items: [{ name: "Boots", merchant_item_id: "SKU", quantity: 2 }] },
    })
  })

  it.each<[string, Parameters<typeof aPayment>[0], RegExp]>([
    ["nothing to pay", { amount: 0 }, /nothing to pay/],
    ["less than a cent", { amount: 0.004 }, /nothing to pay/],
    ["a negative amount", { amount: -5 }, /negative/],
    ["no amount", { amount: NaN }, /decimal number/],
    ["an amount too large to be exact", { amount: "90071992547409.92" }, /too large/],
    ["a link that lives no second", { lifetimeSeconds: 0 }, /31536000/],
    ["a link that lives longer than a year", { lifetimeSeconds: 31_536_001 }, /31536000/],
    ["half a second", { lifetimeSeconds: 10.5 }, /31536000/],
    ["an empty order id", { orderId: "" }, /order id/],
    ["an order id of 51 characters", { orderId: "x".repeat(51) }, /order id.*50/],
    ["an order id with a space", { orderId: "a b" }, /order id/],
    ["a session id of 101 characters", { sessionId: "x".repeat(101) }, /session id.*100/],
    ["a reference of 101 characters", { reference: "x".repeat(101) }, /reference.*100/],
    ["a relative return URL", { returnUrl: "/thanks" }, /return URL/],
    ["a script as cancel URL", { cancelUrl: "javascript:alert(1)" }, /cancel URL/],
    [
      "a notification URL that is cut",
      { notificationUrl: `https://shop.example/${"x".repeat(150)}` },
      /at most 150/,
    ],
  ])("refuses %s", (_, overrides, message) => {
    expect(() => toOrderRequest(aPayment(overrides))).toThrow(InvalidPaymentError)
    expect(() => toOrderRequest(aPayment(overrides))).toThrow(message)
  })

  it.each([1, 31_536_000])("takes a lifetime of %p seconds", (lifetimeSeconds) => {
    expect(toOrderRequest(aPayment({ lifetimeSeconds })).seconds_active).toBe(lifetimeSeconds)
  })

  it("rounds the amount half up once", () => {
    expect(toOrderRequest(aPayment({ amount: "63.37169" })).amount).toBe(6337)
  })

  it("counts yen in whole yen", () => {
    expect(toOrderRequest(aPayment({ currency: "jpy", amount: 500 }))).toMatchObject({
      currency: "JPY",
      amount: 500,
    })
  })

  it("refuses a currency of unknown decimals until the setting names it", () => {
    const won = aPayment({ currency: "krw", amount: "15000" })
    expect(() => toOrderRequest(won)).toThrow(UnsupportedCurrencyError)
    expect(toOrderRequest({ ...won, currencyExponents: { KRW: 0 } }).amount).toBe(15_000)
  })

  it.each([
    ["Order {reference}", "1042", "Order 1042"],
    ["{reference}: thanks, {reference}", "7", "7: thanks, 7"],
    ["Order {reference}", "$&", "Order $&"],
    ["<b>Order</b> {reference}<br/>", "1042", "Order 1042"],
    ["Or\u0000der\n{reference}", "1042", "Order 1042"],
    ["<<b>script>alert(1)</script>", "1042", "alert(1)"],
    ["<\u0000script>x", "1042", "x"],
    ["I <3 {reference}", "1042", "I <3 1042"],
    ["<p></p>", "1042", "1042"],
    ["  ", " ", "payses_01K0000000000000000000000A"],
  ])("describes %j with %j as %j", (descriptionTemplate, displayReference, expected) => {
    const { description } = toOrderRequest(aPayment({ descriptionTemplate, displayReference }))
    expect(description).toBe(expected)
  })

  it("cuts a description at 200 code points without halving one", () => {
    const { description } = toOrderRequest(aPayment({ descriptionTemplate: "😀".repeat(300) }))
    expect(description).toBe("😀".repeat(200))
  })

  it.each<[string | null, boolean, object]>([
    [null, true, {}],
    [" ", true, {}],
    ["IDEAL", false, { gateway: "IDEAL" }],
    ["IDEAL", true, { gateway: "IDEAL" }],
    ["MASTERCARD", false, { gateway: "MASTERCARD" }],
    ["MASTERCARD", true, { gateway: "MASTERCARD", capture: "manual" }],
    ["CREDITCARD", true, { gateway: "CREDITCARD", capture: "manual" }],
  ])("with gateway %p and manual capture %p sends %p", (gateway, captureManual, expected) => {
    const request = toOrderRequest(aPayment({ gateway, captureManual }))
    expect({ gateway: request.gateway, capture: request.capture }).toEqual(expected)
  })

  it("sends no cart where there is none to send", () => {
    const request = toOrderRequest(aPayment({ cart: null }))
    expect(request).not.toHaveProperty("shopping_cart")
    expect(request).not.toHaveProperty("checkout_options")
  })
})
