import { openShop, type Shop } from "./open-shop"

describe("a chargeback", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    await shop.createLink("o1")
    await shop.simulator.pay("o1", { gateway: "VISA" })
    shop.notified.length = 0
  })

  const order = async (id = "o1") => (await shop.call("GET", `/orders/${id}`)).data

  it("takes all of the order, can be answered, and is told", async () => {
    await shop.simulator.chargeback("o1")

    expect(await order()).toMatchObject({
      status: "chargedback",
      financial_status: "completed",
      related_transactions: [
        {
          type: "chargeback",
          amount: 1999,
          dispute: {
            status: "open",
            reason_code: expect.any(String) as string,
            reason_description: expect.any(String) as string,
            merchant_response_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/) as string,
          },
        },
      ],
    })
    expect(shop.statuses()).toEqual(["chargedback"])
  })

  it("says what it is told to say", async () => {
    const told = { amount: 500, reasonCode: "10.4", reason: "Fraud", respondBy: "2026-12-01" }
    await shop.simulator.chargeback("o1", told)

    expect(await order()).toMatchObject({
      related_transactions: [
        {
          amount: 500,
          dispute: {
            reason_code: "10.4",
            reason_description: "Fraud",
            merchant_response_date: "2026-12-01",
          },
        },
      ],
    })
  })

  it.each(["chargedback", "chargeback", "charged_back"] as const)(
    "is spelled %s when told so",
    async (spelling) => {
      shop.simulator.settings.chargebackStatus = spelling
      await shop.simulator.chargeback("o1")

      expect((await order()).status).toBe(spelling)
    }
  )

  it("that is lost is closed, and the order stays charged back", async () => {
    await shop.simulator.chargeback("o1")
    await shop.simulator.loseDispute("o1")

    expect(await order()).toMatchObject({
      status: "chargedback",
      related_transactions: [{ type: "chargeback", dispute: { status: "closed" } }],
    })
    expect(shop.statuses()).toEqual(["chargedback", "chargedback"])
    await expect(shop.simulator.winDispute("o1")).rejects.toThrow("No chargeback of o1 is open.")
  })

  it.each([
    ["completed", () => Promise.resolve()],
    ["partial_refunded", () => shop.simulator.refundFromDashboard("o1", 500)],
  ])("that is won makes the order %s again", async (status, happen) => {
    await happen()
    await shop.simulator.chargeback("o1", { amount: 1000 })
    await shop.simulator.winDispute("o1")

    const { related_transactions: rows, ...won } = await order()
    expect(won).toMatchObject({ status, financial_status: "completed" })
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ type: "reverse-chargeback", amount: 1000 }),
      ])
    )
    expect(shop.statuses().slice(-2)).toEqual(["chargedback", status])
    await expect(shop.simulator.loseDispute("o1")).rejects.toThrow("No chargeback of o1 is open.")
  })

  it("can follow one that was won", async () => {
    await shop.simulator.chargeback("o1")
    await shop.simulator.winDispute("o1")
    await shop.simulator.chargeback("o1")

    expect((await order()).status).toBe("chargedback")
    await shop.simulator.winDispute("o1")
    expect((await order()).status).toBe("completed")
  })

  it("outweighs a refund that comes to nothing meanwhile", async () => {
    const id = await shop.simulator.refundFromDashboard("o1", 500)
    await shop.simulator.chargeback("o1", { amount: 1499 })
    await shop.simulator.settleRefund(id, "declined")

    expect(await order()).toMatchObject({ status: "chargedback", amount_refunded: 0 })
    await shop.simulator.winDispute("o1")
    expect((await order()).status).toBe("completed")
  })

  it("of a captured part is the part's own", async () => {
    await shop.createLink("o2", { gateway: "VISA", capture: "manual" })
    await shop.simulator.pay("o2")
    const part = await shop.simulator.captureFromDashboard("o2", 500)
    await shop.simulator.chargeback(part)

    expect(await order(part)).toMatchObject({ status: "chargedback", auth_order_id: "o2" })
    expect((await order("o2")).status).toBe("completed")
  })

  it.each([0, 2000])("does not take %i of 1999", async (amount) => {
    await expect(shop.simulator.chargeback("o1", { amount })).rejects.toThrow("cannot take")
  })

  it("takes nothing twice, and nothing of an order that nobody paid", async () => {
    await shop.createLink("o2")
    await shop.simulator.chargeback("o1")

    await expect(shop.simulator.chargeback("o1")).rejects.toThrow("not possible")
    await expect(shop.simulator.chargeback("o2")).rejects.toThrow("not possible")
  })
})
