import { readHints, readSessionData, replaceSessionData } from "../session-data"

const data = {
  session_id: "payses_1",
  order_id: "payses_1",
  account: "default",
  environment: "test",
  payment_url: "https://testpayv2.multisafepay.com/connect/x",
  expires_at: "2026-03-02T12:00:00.000Z",
  amount: 1999,
  currency: "EUR",
} as const

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe("session data", () => {
  it("leaves nothing of what the storefront sent", () => {
    const sent: unknown = JSON.parse(
      '{"order_id":"mine","extra":1,"__proto__":{"polluted":true},"gateway":"IDEAL"}'
    )
    const merged = { ...(sent as object), ...replaceSessionData(sent, data) }

    expect(stored(merged)).toEqual(data)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it.each([undefined, null, {}, { order_id: "payses_1" }, "text", { ...data, amount: "1999" }])(
    "does not take %j for its own",
    (value) => {
      expect(readSessionData(value)).toBeUndefined()
    }
  )

  it("reads back what it wrote", () => {
    expect(readSessionData(stored(data))).toEqual(data)
  })
})

describe("readHints", () => {
  it("takes a gateway, a locale and a return URL", () => {
    const hints = {
      gateway: "IDEAL",
      locale: "nl-NL",
      return_url: "https://shop.example/checkout/result",
    }

    expect(readHints({ ...hints, amount: 1 })).toEqual(hints)
  })

  it.each([
    { gateway: "ideal; drop table" },
    { gateway: { $ne: null } },
    { locale: "nl_NL\r\nx: y" },
    { return_url: "javascript:alert(1)" },
    { return_url: "//evil.example" },
    "not an object",
    null,
  ])("ignores %j", (sent) => {
    expect(Object.values(readHints(sent)).filter((value) => value !== undefined)).toEqual([])
  })
})
