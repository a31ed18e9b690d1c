import { startSimulator } from ".."
import { toTimestamp } from "../timestamp"
import { openShop, type Shop } from "./open-shop"

const MINUTE = 60 * 1000
const DAY = 24 * 60 * MINUTE

describe("as time goes by", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const status = async () => (await shop.call("GET", "/orders/o1")).data.status

  it.each<[string, object, number]>([
    ["thirty days", {}, 30 * DAY],
    ["its days", { days_active: 2 }, 2 * DAY],
    ["its seconds, which win over days", { seconds_active: 600, days_active: 2 }, 10 * MINUTE],
  ])("a link lives for %s", async (_, fields, lifetime) => {
    await shop.createLink("o1", { ...fields })
    await shop.simulator.advance(lifetime - 5000)
    const before = shop.simulator.linkState("o1")
    await shop.simulator.advance(5000)

    expect([before, shop.simulator.linkState("o1")]).toEqual(["open", "expired"])
    expect(await status()).toBe("expired")
    expect(shop.statuses()).toEqual(["expired"])
    expect(shop.notified[0]?.query.get("payload_type")).toBe("pretransaction")
  })

  it("a link ends at once when told to", async () => {
    await shop.createLink("o1")
    await shop.simulator.expire("o1")

    expect(await status()).toBe("expired")
    expect(shop.notified).toHaveLength(1)
    await expect(shop.simulator.pay("o1")).rejects.toThrow("expired")
  })

  it("an attempt under way outlives its link, and expires by its own timer", async () => {
    await shop.createLink("o1", { seconds_active: 600 })
    await shop.simulator.pay("o1", { scenario: "initialized" })
    await shop.simulator.advance(20 * MINUTE)
    const then = await status()
    await shop.simulator.advance(40 * MINUTE)

    expect([then, await status()]).toEqual(["initialized", "expired"])
    expect(shop.notified.at(-1)?.query.has("payload_type")).toBe(false)
  })

  it("a paid order stays paid", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1")
    await shop.simulator.advance(100 * DAY)

    expect(await status()).toBe("completed")
    expect(shop.statuses()).toEqual(["initialized", "completed"])
  })

  it("a card on hold is given up after five days", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1", { gateway: "VISA", scenario: "uncleared" })
    await shop.simulator.advance(5 * DAY)

    expect(await status()).toBe("void")
  })

  it("an accepted payment settles a day later", async () => {
    await shop.createLink("o1", { customer: { country: "PT" } })
    await shop.simulator.pay("o1", { gateway: "MBWAY" })
    const { data: accepted } = await shop.call("GET", "/orders/o1")
    await shop.simulator.advance(DAY)
    const { data: settled } = await shop.call("GET", "/orders/o1")

    expect([accepted.financial_status, settled.financial_status]).toEqual([
      "uncleared",
      "completed",
    ])
  })

  it.each(["complete", "decline", "void", "expireAttempt"] as const)(
    "what hangs in the balance is decided: %s",
    async (how) => {
      const expected = {
        complete: "completed",
        decline: "declined",
        void: "void",
        expireAttempt: "expired",
      }
      await shop.createLink("o1")
      await shop.simulator.pay("o1", { gateway: "VISA", scenario: "uncleared" })
      await shop.simulator[how]("o1")

      expect(await status()).toBe(expected[how])
      expect(shop.statuses()).toEqual(["initialized", "uncleared", expected[how]])
    }
  )

  it("money arrives for an attempt that had expired", async () => {
    await shop.createLink("o1")
    await shop.simulator.pay("o1", { gateway: "BANKTRANS", scenario: "initialized" })
    await shop.simulator.advance(61 * DAY)
    const then = await status()
    await shop.simulator.complete("o1")

    expect([then, await status()]).toEqual(["expired", "completed"])
  })

  it("nothing is decided where nothing hangs in the balance", async () => {
    await shop.createLink("o1")

    await expect(shop.simulator.decline("o1")).rejects.toThrow("No attempt to pay o1 is under way.")
  })

  it("orders are dated in Dutch wall-clock time without a zone", async () => {
    expect(toTimestamp(new Date("2026-01-15T12:00:00Z"))).toBe("2026-01-15T13:00:00")
    expect(toTimestamp(new Date("2026-07-15T22:30:00Z"))).toBe("2026-07-16T00:30:00")

    const frozen = await openShop({ now: () => new Date("2026-07-01T10:00:00Z") })
    await frozen.createLink("o1")
    await frozen.simulator.pay("o1")
    expect((await frozen.call("GET", "/orders/o1")).data.completed).toBe("2026-07-01T12:00:00")
    await frozen.close()
  })

  it("things happen by themselves when nobody skips time", async () => {
    await shop.createLink("o1", { seconds_active: 1 })
    await new Promise((resolve) => setTimeout(resolve, 1100))
    await shop.simulator.idle()

    expect(shop.statuses()).toEqual(["expired"])
  })
})

describe("a simulator", () => {
  it("forgets everything on reset and keeps its address", async () => {
    const shop = await openShop()
    await shop.createLink("o1", { seconds_active: 60 })
    await shop.simulator.pay("o1")
    shop.simulator.reset()
    await shop.simulator.advance(DAY)

    expect(shop.simulator.requests).toEqual([])
    expect(shop.simulator.notifications).toEqual([])
    expect(await shop.call("GET", "/orders/o1")).toMatchObject({ status: 404 })
    await shop.close()
  })

  it("gives up on reset what it was about to send", async () => {
    const shop = await openShop()
    await shop.createLink("o1")
    shop.simulator.notificationFaults.set({ delayMs: 50 })
    await shop.simulator.pay("o1", { wait: false })
    shop.simulator.reset()
    await new Promise((resolve) => setTimeout(resolve, 150))

    expect(shop.notified).toEqual([])
    await shop.close()
  })

  it("refuses a port that is taken", async () => {
    const shop = await openShop()
    const port = Number(new URL(shop.simulator.origin).port)

    await expect(startSimulator({ port })).rejects.toThrow("EADDRINUSE")
    await shop.close()
  })

  it("stops while calls and notifications are under way", async () => {
    const shop = await openShop()
    await shop.createLink("o1")
    shop.simulator.notificationFaults.set({ delayMs: 60_000 })
    await shop.simulator.pay("o1", { wait: false })
    shop.simulator.fault({ kind: "hang" })
    const hanging = expect(shop.call("GET", "/gateways")).rejects.toThrow()
    await new Promise((resolve) => setTimeout(resolve, 50))

    await shop.close()
    await hanging
  })
})
