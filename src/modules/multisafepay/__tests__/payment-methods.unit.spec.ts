import { paymentMethodsSchema } from "../../../multisafepay/schemas/payment-method"
import { PATIENCE_MS, PaymentMethods } from "../payment-methods"

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

const METHODS = paymentMethodsSchema.parse([
  { id: "IDEAL", name: "iDEAL", allowed_countries: ["NL"] },
  { id: "IN3", name: "in3", allowed_amount: { min: 5000 } },
  { id: "PAYPAL", name: "PayPal" },
])

const CART = { amount: 19.99, currency: "eur", country: "nl" }

type Mode = "up" | "down" | "silent"

function open({ gateway = null as string | null } = {}) {
  let now = 0
  let mode: Mode = "up"
  const asked: object[] = []
  const connect = () => ({
    listPaymentMethods: (query: object = {}) => {
      asked.push(query)
      if (mode === "silent") return new Promise<never>(() => undefined)
      return mode === "up" ? Promise.resolve(METHODS) : Promise.reject(new Error("down"))
    },
  })
  let client = connect()
  const methods = new PaymentMethods({
    accounts: {
      get: () => Promise.resolve({ environment: "test" as const, gateway, currencyExponents: {} }),
      client: () => Promise.resolve(client),
    },
    now: () => now,
  })
  return {
    asked,
    pass: (milliseconds: number) => (now += milliseconds),
    turn: (next: Mode) => (mode = next),
    replaceKey: () => (client = connect()),
    offer: async (cart: Partial<typeof CART> = {}, account = "default") =>
      (await methods.offer(account, { ...CART, ...cart }))?.map(({ id }) => id),
  }
}

describe("PaymentMethods", () => {
  it("asks once for all carts of a currency and country, whatever they come to", async () => {
    const { offer, asked } = open()

    const first = await Promise.all([offer(), offer({ amount: 50 }), offer({ amount: 1 })])
    await offer({ amount: 3 })

    expect(first).toEqual([
      ["IDEAL", "PAYPAL"],
      ["IDEAL", "IN3", "PAYPAL"],
      ["IDEAL", "PAYPAL"],
    ])
    expect(asked).toEqual([
      { currency: "EUR", country: "NL", groupCards: true, includeCoupons: true },
    ])
  })

  it("asks for each account, currency and country by itself", async () => {
    const { offer, asked } = open()

    await offer()
    await offer({ country: "be" })
    await offer({ currency: "usd" })
    await offer({}, "other")

    expect(asked).toHaveLength(4)
  })

  it("asks again after five minutes, and at once with another key", async () => {
    const { offer, asked, pass, replaceKey } = open()
    await offer()

    pass(5 * MINUTE_MS - 1)
    await offer()
    expect(asked).toHaveLength(1)
    pass(1)
    await offer()
    expect(asked).toHaveLength(2)
    replaceKey()
    await offer()
    expect(asked).toHaveLength(3)
  })

  it("uses what it knows for a day while MultiSafepay is down, then nothing", async () => {
    const { offer, pass, turn } = open()
    await offer()
    turn("down")

    pass(24 * HOUR_MS)
    expect(await offer()).toEqual(["IDEAL", "PAYPAL"])
    pass(1)
    expect(await offer()).toBeUndefined()
  })

  it("does not ask again at once after a failure, and recovers", async () => {
    const { offer, asked, pass, turn } = open()
    turn("down")

    expect(await offer()).toBeUndefined()
    expect(await offer()).toBeUndefined()
    expect(asked).toHaveLength(1)
    turn("up")
    pass(10_000)
    expect(await offer()).toEqual(["IDEAL", "PAYPAL"])
  })

  it("keeps no customer waiting longer than three seconds, and the next ones not at all", async () => {
    jest.useFakeTimers()
    try {
      const { offer, asked, pass, turn } = open()
      turn("silent")

      const waiting = offer()
      await jest.advanceTimersByTimeAsync(PATIENCE_MS - 1)
      await expect(Promise.race([waiting, Promise.resolve("waits")])).resolves.toBe("waits")
      await jest.advanceTimersByTimeAsync(1)
      expect(await waiting).toBeUndefined()
      pass(PATIENCE_MS)
      const next = offer()
      await jest.advanceTimersByTimeAsync(0)
      expect(await next).toBeUndefined()
      expect(asked).toHaveLength(1)
    } finally {
      jest.useRealTimers()
    }
  })

  it("offers nothing in a currency whose amounts it cannot count", async () => {
    const { offer, asked } = open()

    expect(await offer({ currency: "kwd" })).toEqual([])
    expect(asked).toEqual([])
  })

  it("looks for a single card brand among the brands", async () => {
    const { offer, asked } = open({ gateway: "VISA" })

    expect(await offer()).toEqual([])
    expect(asked).toMatchObject([{ groupCards: false }])
  })
})
