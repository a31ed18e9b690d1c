import { type NewOrder } from "../../src/multisafepay/requests/new-order"
import { cartTotalInMinorUnits } from "../simulator/cart-total"
import { orderRequestSchema } from "../simulator/order-request"
import { CREATE, READ } from "./support/calls"
import { shopSuite } from "./support/shop-suite"

shopSuite(({ simulator, customer, admin, ledger, calls }) => {
  /** What MultiSafepay was sent to make this link, as it was sent. */
  const sent = (orderId: string) =>
    simulator().calls({ method: "POST", path: "/orders", orderId })[0]?.body as NewOrder

  /** The cart's total by MultiSafepay's own rule, in minor units. */
  const cartTotal = (order: NewOrder) => cartTotalInMinorUnits(orderRequestSchema.parse(order))

  const itemIds = (order: NewOrder) =>
    order.shopping_cart?.items.map(({ merchant_item_id }) => merchant_item_id)

  const VAT21 = { name: "VAT21", standalone: true, rules: [{ rate: 0.21 }] }

  describe("the order request", () => {
    it("holds the session, the customer, the addresses and where to go from there", async () => {
      const { cartId, session } = await customer.checkOut()

      const { session_id: id } = session
      expect(sent(id)).toMatchObject({
        type: "paymentlink",
        order_id: id,
        var1: id,
        var2: cartId,
        currency: "EUR",
        amount: 2494,
        description: `Order ${cartId.slice(-8)}`,
        seconds_active: 86_400,
        payment_options: {
          notification_url: `${process.env.MEDUSA_BACKEND_URL ?? ""}/hooks/multisafepay/default`,
          notification_method: "POST",
          redirect_url: `${process.env.MEDUSA_BACKEND_URL ?? ""}/multisafepay/return/${id}`,
          cancel_url: `${process.env.MEDUSA_BACKEND_URL ?? ""}/multisafepay/return/${id}?from=cancel`,
        },
        customer: {
          email: "jane@example.com",
          first_name: "Jane",
          last_name: "Example",
          address1: "Kraanspoor",
          house_number: "39",
          zip_code: "1033 SC",
          city: "Amsterdam",
          country: "NL",
        },
        delivery: { first_name: "Jane", last_name: "Example", country: "NL" },
        second_chance: { send_email: false },
        plugin: { shop: "Medusa" },
      })
    })

    it("lists what is bought, with tax tables, and shipping by its own id", async () => {
      const { session } = await customer.checkOut({ quantity: 2 })

      const order = sent(session.order_id)
      expect(order.shopping_cart?.items).toMatchObject([
        {
          name: "Mug",
          description: "One",
          merchant_item_id: "MUG",
          quantity: 2,
          unit_price: 16.520661157,
          tax_table_selector: "VAT21",
        },
        {
          name: "Standard",
          merchant_item_id: "msp-shipping",
          quantity: 1,
          unit_price: 4.0909090909,
          tax_table_selector: "VAT21",
        },
      ])
      expect(order.checkout_options?.tax_tables).toMatchObject({
        default: { rate: 0 },
        alternate: [VAT21],
      })
      expect(cartTotal(order)).toBe(order.amount)
    })

    const discounts = [
      { quantity: 3, promotion: undefined },
      { quantity: 1, promotion: { type: "percentage", value: 10 } },
      { quantity: 7, promotion: { type: "percentage", value: 33.33 } },
      { quantity: 3, promotion: { type: "fixed", value: 3.33, currency_code: "eur" } },
    ] as const
    const regions = ["inclusive", "exclusive"] as const
    const carts = regions.flatMap((region) =>
      discounts.map((discount) => ({ region, ...discount }))
    )

    it("adds up to the cent, line by line, for every kind of cart", async () => {
      for (const { promotion } of discounts) {
        if (promotion) await admin.createPromotion({ code: codeOf(promotion), ...promotion })
      }

      for (const { region, quantity, promotion } of carts) {
        const checkout = await customer.checkOut({
          region,
          quantity,
          ...(promotion ? { promotion: codeOf(promotion) } : {}),
          // MultiSafepay itself refuses a pay-later link whose cart does not add up.
          data: { gateway: "KLARNA" },
        })

        const order = sent(checkout.session.order_id)
        const lines = { region, quantity, promotion, ids: itemIds(order) }
        expect(lines).toEqual({ ...lines, ids: expectedIds(order) })
        expect(cartTotal(order)).toBe(order.amount)
        expect(order.amount).toBe(Math.round(Number((checkout.total * 100).toFixed(6))))
        expect(order.checkout_options?.tax_tables.alternate).toContainEqual(VAT21)
      }
    })

    it("adds up in yen", async () => {
      const { session } = await customer.checkOut({ region: "yen", quantity: 3 })

      const order = sent(session.order_id)
      expect(order).toMatchObject({ amount: 10_400, currency: "JPY" })
      expect(itemIds(order)).toEqual(["MUG", "msp-shipping"])
      expect(cartTotal(order)).toBe(10_400)
    })

    it("is made for an order of the admin's too, by its number, and captures it when paid", async () => {
      const { orderId, collectionId } = await admin.createUnpaidOrder()
      const session = await admin.createSession(collectionId)

      const { display_id, ...unpaid } = await ledger.order(orderId)
      const total = Number(unpaid.total)
      const order = sent(session.order_id)
      expect(order).toMatchObject({
        var2: orderId,
        description: `Order ${String(display_id)}`,
        seconds_active: 30 * 86_400,
        amount: Math.round(total * 100),
      })
      expect(cartTotal(order)).toBe(order.amount)
      expect(itemIds(order)).toEqual(expectedIds(order))

      await simulator().pay(session.order_id)
      await ledger.inboxDone()

      expect(await ledger.order(orderId)).toMatchObject({
        payment_status: "captured",
        transactions: [{ amount: total, reference: "capture" }],
        payment_collections: [
          { status: "completed", payments: [{ captures: [{ amount: total }] }] },
        ],
      })
      expect(await ledger.link(session.order_id)).toMatchObject({
        status: "paid",
        order_id: orderId,
        attention: null,
      })
      expect(calls()).toEqual([CREATE, READ])
    })
  })

  describe("the customer's address on the network", () => {
    it("is that of the browser which asked for the session, as the proxy in front tells it", async () => {
      const { collectionId } = await customer.checkOut()

      // Whatever the browser claims stands before what the proxy adds.
      const { order_id: id } = await customer.createSession(collectionId, {
        ip: "192.0.2.1, 203.0.113.7",
      })

      expect(sent(id).customer).toMatchObject({
        ip_address: "203.0.113.7",
        user_agent: expect.any(String) as string,
      })
    })

    it("is each customer's own when several pay at once", async () => {
      const carts = [
        await customer.fillCart(),
        await customer.fillCart(),
        await customer.fillCart(),
      ]
      const collections = await Promise.all(carts.map((cart) => customer.createCollection(cart)))

      const sessions = await Promise.all(
        collections.map((id, index) => customer.createSession(id, { ip: `203.0.113.${index + 1}` }))
      )

      expect(sessions.map(({ order_id }) => sent(order_id).customer.ip_address)).toEqual([
        "203.0.113.1",
        "203.0.113.2",
        "203.0.113.3",
      ])
    })

    it("is not that of somebody who works at the shop", async () => {
      const { collectionId } = await admin.createUnpaidOrder()

      const session = await admin.createSession(collectionId)

      expect(sent(session.order_id).customer).not.toHaveProperty("ip_address")
      expect(sent(session.order_id).customer).not.toHaveProperty("user_agent")
    })
  })
})

const codeOf = ({ type, value }: { type: string; value: number }) => `${type}-${value}`

/** Every line as it is, and at most a line of rounding besides. */
function expectedIds(order: NewOrder): string[] {
  const rounding = order.shopping_cart?.items.find(
    ({ merchant_item_id }) => merchant_item_id === "rounding"
  )
  return ["MUG", "msp-shipping", ...(rounding ? ["rounding"] : [])]
}
