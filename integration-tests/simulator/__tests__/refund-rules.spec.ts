import { type Payment } from "../pay"
import { openShop, type Shop } from "./open-shop"

const DAY = 24 * 60 * 60 * 1000

describe("a refund", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const pay = async (payment: Payment) => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1", payment)
  }
  const refund = async (amount: number) => {
    const body = { currency: "EUR", amount }
    return (await shop.call("POST", "/orders/o1/refunds", body)).json
  }
  const refundedAmount = () => shop.simulator.orders.get("o1")?.amountRefunded
  const refused = { success: false, error_code: 1034 }

  it.each([
    ["PAYPAL", 60],
    ["VISA", 180],
    ["MISTERCASH", 180],
    ["APPLEPAY", 180],
    ["TRUSTLY", 365],
    ["WECHAT", 365],
    ["ALIPAYPLUS", 365],
    ["IDEAL", 730],
  ])("of %s is possible for %i days", async (gateway, days) => {
    await pay({ gateway })
    await shop.simulator.advance(days * DAY - 60_000)
    const inTime = await refund(100)
    await shop.simulator.advance(DAY)

    expect(inTime.success).toBe(true)
    expect(await refund(200)).toMatchObject(refused)
    await expect(shop.simulator.refundFromDashboard("o1", 200)).rejects.toThrow("not possible")
  })

  it.each(["EDENCOM", "EDENRES", "MONIMEAL", "SODESPORTS", "VVVGIFTCRD"])(
    "is not possible when all was paid with %s",
    async (gateway) => {
      await pay({ gateway })

      expect(await refund(100)).toMatchObject(refused)
    }
  )

  it("is not possible when a gift card paid all", async () => {
    await pay({ giftCard: { amount: 1999 } })

    expect(await refund(100)).toMatchObject(refused)
    expect(await refund(0)).toMatchObject(refused)
  })

  it("gives back at most what the gift card did not pay", async () => {
    await pay({ gateway: "IDEAL", giftCard: { amount: 1500 } })

    expect(await refund(500)).toMatchObject(refused)
    expect(await refund(499)).toMatchObject({ success: true })
    expect(await refund(1)).toMatchObject(refused)
    expect((await shop.call("GET", "/orders/o1")).data.status).toBe("partial_refunded")
  })

  it("takes no amount for what the gift card did not pay", async () => {
    await pay({ gateway: "IDEAL", giftCard: { amount: 1500 } })
    await refund(0)

    expect(refundedAmount()).toBe(499)
  })

  it("happens once at Bizum, unless that one comes to nothing", async () => {
    await pay({ gateway: "BIZUM" })
    const id = await shop.simulator.refundFromDashboard("o1", 100)
    const second = await refund(200)
    await shop.simulator.settleRefund(id, "void")

    expect(second).toMatchObject(refused)
    expect(await refund(200)).toMatchObject({ success: true })
  })

  it.each([
    ["open", () => Promise.resolve()],
    ["lost", () => shop.simulator.loseDispute("o1")],
  ])("is not possible while a chargeback is %s", async (_, happen) => {
    await pay({ gateway: "VISA" })
    await shop.simulator.chargeback("o1")
    await happen()

    expect(await refund(100)).toMatchObject(refused)
  })

  it("is possible again after a chargeback was won", async () => {
    await pay({ gateway: "VISA" })
    await shop.simulator.chargeback("o1")
    await shop.simulator.winDispute("o1")

    expect(await refund(100)).toMatchObject({ success: true })
  })

  it("of nothing is not possible", async () => {
    await pay({})

    await expect(shop.simulator.refundFromDashboard("o1", 0)).rejects.toThrow("not possible")
    await shop.simulator.refundFromDashboard("o1", 1999)
    expect(await refund(0)).toMatchObject(refused)
  })
})
