import { openShop, type Shop } from "./open-shop"

describe("a gift card", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    await shop.createLink("o1")
  })

  const order = async () => (await shop.call("GET", "/orders/o1")).data

  it("pays a part, and another method the rest", async () => {
    await shop.simulator.pay("o1", { gateway: "IDEAL", giftCard: { amount: 500 } })

    expect(await order()).toMatchObject({
      status: "completed",
      amount: 1999,
      payment_details: { type: "IDEAL", coupon_brand: "VVVGIFTCRD" },
      payment_methods: [
        {
          type: "COUPON",
          amount: 500,
          coupon_brand: "VVVGIFTCRD",
          payment_description: "VVV Cadeaukaart",
        },
        { type: "IDEAL", amount: 1499, payment_description: "iDEAL" },
      ],
    })
  })

  it("pays all, and is the only method then", async () => {
    await shop.simulator.pay("o1", { giftCard: { amount: 1999, brand: "WEBSHOPGFT" } })

    const { payment_methods: methods, ...paid } = await order()
    expect(paid).toMatchObject({
      status: "completed",
      financial_status: "completed",
      payment_details: { type: "Coupon::Intersolve", coupon_brand: "WEBSHOPGFT" },
    })
    expect(methods).toEqual([
      expect.objectContaining({ type: "COUPON", amount: 1999, coupon_brand: "WEBSHOPGFT" }),
    ])
  })

  it.each([
    ["more than is due", { giftCard: { amount: 2000 } }, "cannot pay 2000"],
    ["nothing", { giftCard: { amount: 0 } }, "cannot pay 0"],
    ["beside pay later", { gateway: "KLARNA", giftCard: { amount: 1 } }, "beside a gift card"],
  ])("does not pay %s", async (_, payment, words) => {
    await expect(shop.simulator.pay("o1", payment)).rejects.toThrow(words)
    expect((await order()).status).toBe("initialized")
  })
})
