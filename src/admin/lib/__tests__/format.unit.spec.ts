import { formatDuration, formatMoney } from "../format"

describe("how the admin writes amounts of time and money", () => {
  it.each([
    [{ value: 1, unit: "days" as const }, "en", "1 day"],
    [{ value: 24, unit: "hours" as const }, "de", "24 Stunden"],
    [{ value: 30, unit: "days" as const }, "nl", "30 dagen"],
    [{ value: 90, unit: "minutes" as const }, "fr", "90 minutes"],
    [{ value: 2, unit: "days" as const }, "ptBR", "2 dias"],
    [{ value: 2, unit: "days" as const }, "enGB", "2 days"],
  ])("writes %p in %s as %s", (duration, language, written) => {
    expect(formatDuration(duration, language)).toBe(written)
  })

  it.each([
    [{ amount: 1234.5, currency: "eur" }, "en", "€1,234.50"],
    [{ amount: 1234.5, currency: "eur" }, "de", "1.234,50 €"],
    [{ amount: 1234, currency: "jpy" }, "en", "¥1,234"],
  ])("writes %p in %s as %s", (money, language, written) => {
    expect(formatMoney(money, language).replace(/\u00a0/g, " ")).toBe(written)
  })
})
