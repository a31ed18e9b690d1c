import { createHmac } from "node:crypto"
import { type Simulator } from "../simulator"
import { type Notified, openShop, type Shop } from "./open-shop"

const QUARTER = 15 * 60 * 1000
const DAY = 24 * 60 * 60 * 1000

/** Checks a signature without any code of the simulator or the plugin. */
function isSigned({ auth = "", body }: Notified, apiKey: string): boolean {
  const [timestamp = "", signature] = Buffer.from(auth, "base64").toString().split(":")
  return signature === createHmac("sha512", apiKey).update(`${timestamp}:${body}`).digest("hex")
}

const timestampOf = ({ auth = "" }: Notified) =>
  Number(Buffer.from(auth, "base64").toString().split(":")[0])

describe("notifications", () => {
  let shop: Shop
  let simulator: Simulator
  beforeAll(async () => {
    shop = await openShop()
    simulator = shop.simulator
  })
  afterAll(() => shop.close())
  beforeEach(async () => {
    await shop.reset()
    await shop.createLink("o1")
  })

  it("tell of the chosen method and then of the payment", async () => {
    await simulator.pay("o1")

    expect(shop.statuses()).toEqual(["initialized", "completed"])
  })

  it("carry the order as the API reports it, compact, in its raw bytes", async () => {
    await simulator.pay("o1")
    const { text } = await shop.call("GET", "/orders/o1")

    expect(text).toBe(`{"data":${shop.notified[1]?.body ?? ""},"success":true}`)
  })

  it("are signed over their body, and name the order and the time in the query", async () => {
    await simulator.pay("o1")

    for (const notified of shop.notified) {
      expect(isSigned(notified, simulator.apiKey)).toBe(true)
      expect(notified.method).toBe("POST")
      expect(notified.query.get("account")).toBe("default")
      expect(notified.query.get("transactionid")).toBe("o1")
      expect(notified.query.get("timestamp")).toBe(String(timestampOf(notified)))
      expect(notified.query.has("payload_type")).toBe(false)
      expect(Math.abs(timestampOf(notified) - Date.now() / 1000)).toBeLessThan(5)
    }
  })

  it("are signed with the key that made the order", async () => {
    const other = await openShop({ apiKeys: ["other-key"] })
    await fetch(`${other.simulator.apiUrl}/orders`, {
      method: "POST",
      headers: { authorization: "Bearer other-key" },
      body: JSON.stringify(other.orderFor("o1")),
    })
    await other.simulator.pay("o1")

    expect(other.notified.map((each) => isSigned(each, "other-key"))).toEqual([true, true])
    await other.close()
  })

  it("come as an unsigned GET when the order asked for it, or asked for nothing", async () => {
    await shop.createLink("o2", { payment_options: { notification_url: shop.notificationUrl } })
    await simulator.pay("o2")

    expect(shop.notified).toHaveLength(2)
    expect(shop.notified[0]).toMatchObject({ method: "GET", body: "", auth: undefined })
    expect(shop.notified[0]?.query.get("transactionid")).toBe("o2")
  })

  it("are not sent when the order names no address", async () => {
    await shop.createLink("o2", { payment_options: {} })
    await simulator.pay("o2")

    expect(simulator.notifications).toEqual([])
  })

  it("are logged with what the shop answered", async () => {
    shop.answerWith({ status: 503, body: "later" }, { body: "MULTISAFEPAY_OK" })
    await simulator.pay("o1")

    expect(simulator.notifications).toMatchObject([
      { orderId: "o1", responseStatus: 503, responseBody: "later", acknowledged: false },
      { orderId: "o1", responseStatus: 200, responseBody: "MULTISAFEPAY_OK", acknowledged: true },
    ])
  })

  it("leave after the API has answered", async () => {
    await simulator.pay("o1", { scenario: "initialized", notify: false })
    simulator.fault({ kind: "slow", delayMs: 100 })
    const cancelled = shop.call("PATCH", "/orders/o1", { status: "cancelled" })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const before = { status: simulator.orders.get("o1")?.status, notified: shop.notified.length }
    await cancelled
    await simulator.idle()

    expect(before).toEqual({ status: "cancelled", notified: 0 })
    expect(shop.notified.map(({ query }) => query.get("payload_type"))).toEqual([
      "pretransaction",
      null,
    ])
  })

  describe("that are not acknowledged", () => {
    it.each([
      { title: "an error", answer: { status: 500, body: "OK" } },
      { title: "no content", answer: { status: 204, body: "" } },
      { title: "a body without OK", answer: { body: "thanks" } },
      {
        title: "a redirect",
        answer: { status: 302, body: "OK", headers: { location: "/elsewhere" } },
      },
    ])("with $title are sent three more times, a quarter of an hour apart", async ({ answer }) => {
      shop.answerWith(answer)
      await simulator.pay("o1", { gateway: "BANKTRANS", scenario: "initialized" })
      const counts = [shop.notified.length]
      for (const wait of [QUARTER - 1000, 1000, QUARTER, QUARTER, DAY / 48]) {
        await simulator.advance(wait)
        counts.push(shop.notified.length)
      }

      expect(counts).toEqual([1, 1, 2, 3, 4, 4])
      expect(shop.notified.every(({ path }) => path === "/hooks")).toBe(true)
    })

    it("carry a new timestamp and a new signature each time", async () => {
      shop.answerWith({ status: 500 })
      await simulator.pay("o1", { scenario: "initialized" })
      await simulator.advance(3 * QUARTER)

      expect(new Set(shop.notified.map(timestampOf)).size).toBe(4)
      expect(new Set(shop.notified.map(({ auth }) => auth)).size).toBe(4)
      expect(new Set(shop.notified.map(({ body }) => body)).size).toBe(1)
      expect(shop.notified.every((each) => isSigned(each, simulator.apiKey))).toBe(true)
    })

    it("stop as soon as one is", async () => {
      shop.answerWith({ status: 500 }, { status: 500 }, { body: "ok" })
      await simulator.pay("o1", { scenario: "initialized" })
      await simulator.advance(3 * QUARTER)

      expect(shop.notified).toHaveLength(3)
    })

    it("are sent again when nobody listened at all", async () => {
      await shop.createLink("o2", {
        payment_options: { notification_url: "http://127.0.0.1:1/", notification_method: "POST" },
      })
      await simulator.pay("o2", { scenario: "initialized" })
      await simulator.advance(QUARTER)

      expect(simulator.notifications).toMatchObject([
        { responseStatus: undefined },
        { responseStatus: undefined },
      ])
    })
  })

  describe("on a bad day", () => {
    it("are dropped", async () => {
      simulator.notificationFaults.set({ drop: true })
      await simulator.pay("o1")

      expect(shop.notified).toEqual([])
    })

    it.each([true, false])("come three times each, all at once: %s", async (concurrently) => {
      simulator.notificationFaults.set({ copies: 3, concurrently }, "o1")
      await simulator.pay("o1")

      expect(shop.statuses()).toEqual([
        ...Array<string>(3).fill("initialized"),
        ...Array<string>(3).fill("completed"),
      ])
    })

    it("come in the wrong order", async () => {
      simulator.notificationFaults.set({ reorder: true })
      await simulator.pay("o1")

      expect(shop.statuses()).toEqual(["completed", "initialized"])
    })

    it("wait for a next one that never comes, until they are released", async () => {
      simulator.notificationFaults.set({ reorder: true })
      await simulator.pay("o1", { scenario: "initialized" })
      const before = shop.notified.length
      await simulator.releaseHeld()

      expect([before, shop.notified.length]).toEqual([0, 1])
    })

    it("come late", async () => {
      simulator.notificationFaults.set({ delayMs: 50 })
      await simulator.pay("o1", { wait: false })
      const before = shop.notified.length
      await simulator.idle()

      expect([before, shop.notified.length]).toEqual([0, 2])
    })

    it("come before the link that was paid was answered", async () => {
      simulator.notificationFaults.set({ beforeCreateResponse: "completed" }, "o2")
      const creation = shop.call("POST", "/orders", shop.orderFor("o2"))
      await creation

      expect(shop.statuses()).toEqual(["initialized", "completed"])
    })

    it.each([
      { knobs: { signature: "wrong" as const }, signed: false, offset: 0 },
      { knobs: { timestampOffsetSeconds: -700 }, signed: true, offset: -700 },
      { knobs: { timestampOffsetSeconds: 700 }, signed: true, offset: 700 },
    ])("are signed oddly: $knobs", async ({ knobs, signed, offset }) => {
      simulator.notificationFaults.set(knobs)
      await simulator.pay("o1")
      const [notified] = shop.notified

      expect(isSigned(notified!, simulator.apiKey)).toBe(signed)
      expect(Math.abs(timestampOf(notified!) - Date.now() / 1000 - offset)).toBeLessThan(5)
    })

    it("lack their signature", async () => {
      simulator.notificationFaults.set({ signature: "missing" })
      await simulator.pay("o1")

      expect(shop.notified[0]?.auth).toBeUndefined()
    })

    it("are all right again once the faults are cleared", async () => {
      simulator.notificationFaults.set({ drop: true })
      simulator.notificationFaults.clear()
      await simulator.pay("o1")

      expect(shop.notified).toHaveLength(2)
    })
  })

  describe("made by hand", () => {
    beforeEach(async () => {
      await simulator.pay("o1", { notify: false })
    })

    it("tell of the order as it is", async () => {
      const [sent] = await simulator.notify("o1")

      expect(sent).toMatchObject({ orderId: "o1", responseStatus: 200, acknowledged: true })
      expect(shop.statuses()).toEqual(["completed"])
      expect(isSigned(shop.notified[0]!, simulator.apiKey)).toBe(true)
    })

    it("say what they are told to", async () => {
      await simulator.notify("o1", { status: "expired", fields: { amount: 1 } })

      expect(JSON.parse(shop.notified[0]!.body)).toMatchObject({
        status: "expired",
        financial_status: "expired",
        amount: 1,
      })
    })

    it.each([true, false])("come as often as wanted, all at once: %s", async (concurrently) => {
      expect(await simulator.notify("o1", { times: 5, concurrently })).toHaveLength(5)
      expect(shop.notified).toHaveLength(5)
    })

    it("carry any body, header, key, time and method", async () => {
      await simulator.notify("o1", { body: "\u0000{", auth: null })
      await simulator.notify("o1", { auth: "nonsense" })
      await simulator.notify("o1", { apiKey: "other", timestamp: 1 })
      await simulator.notify("o1", { method: "GET", payloadType: "pretransaction" })
      const [raw, odd, old, get] = shop.notified

      expect(raw).toMatchObject({ body: "\u0000{", auth: undefined })
      expect(odd).toMatchObject({ auth: "nonsense" })
      expect([isSigned(old!, "other"), timestampOf(old!)]).toEqual([true, 1])
      expect(get).toMatchObject({ method: "GET", auth: undefined })
      expect(get?.query.get("payload_type")).toBe("pretransaction")
    })

    it("write their body as loosely as MultiSafepay sometimes does", async () => {
      await shop.createLink("1042")
      await simulator.pay("1042", { notify: false })
      await simulator.notify("1042", {
        numericOrderId: true,
        stringTransactionId: true,
        spacing: "odd",
      })
      const [notified] = shop.notified

      expect(notified?.body).toContain('"order_id":1042, "payment_details"')
      expect(notified?.body).toMatch(/"transaction_id":"\d{17}"/)
      expect(isSigned(notified!, simulator.apiKey)).toBe(true)
    })

    it("can be about an order nobody made here", async () => {
      await simulator.notify("stranger", { url: shop.notificationUrl })

      expect(JSON.parse(shop.notified[0]!.body)).toMatchObject({
        order_id: "stranger",
        status: "completed",
      })
      await expect(simulator.notify("stranger")).rejects.toThrow(
        "Where should stranger be notified?"
      )
    })
  })
})
