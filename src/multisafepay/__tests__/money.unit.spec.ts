import { BigNumber } from "bignumber.js"
import { toDecimal } from "../decimal"
import { InvalidPaymentError } from "../invalid-payment-error"
import { currencyExponent, type DecimalInput, toMajorUnits, toMinorUnits } from "../money"
import { UnsupportedCurrencyError } from "../unsupported-currency-error"

describe("toDecimal", () => {
  it.each<[string, DecimalInput, string]>([
    ["text", "19.99", "19.99"],
    ["text with surroundings", " +1.50 ", "1.5"],
    ["text without a whole part", ".5", "0.5"],
    ["a number", 1.005, "1.005"],
    ["a tiny number", 1e-7, "0.0000001"],
    ["a big number", new BigNumber("0.1"), "0.1"],
    ["a raw value", { value: "63.371690000000000000" }, "63.37169"],
    ["twenty digits", "1234567890.1234567890", "1234567890.123456789"],
    ["a negative number", -3, "-3"],
  ])("reads %s digit for digit", (_, input, expected) => {
    expect(toDecimal(input).toFixed()).toBe(expected)
  })

  it.each<[DecimalInput]>([
    [NaN],
    [Infinity],
    [-Infinity],
    [""],
    ["abc"],
    ["1,50"],
    ["0x10"],
    ["1e400"],
    [1e30],
    ["9".repeat(101)],
    [{}],
    [{ value: "NaN" }],
  ])("refuses %p", (input) => {
    expect(() => toDecimal(input)).toThrow(InvalidPaymentError)
  })

  it("keeps its precision whatever the shop sets on the shared class", () => {
    const { DECIMAL_PLACES } = BigNumber.config()
    BigNumber.config({ DECIMAL_PLACES: 2 })
    try {
      expect(toDecimal(1).dividedBy(3).decimalPlaces()).toBe(40)
    } finally {
      BigNumber.config({ DECIMAL_PLACES: DECIMAL_PLACES ?? 20 })
    }
  })
})

describe("currencyExponent", () => {
  it.each([
    ["EUR", 2],
    ["eur", 2],
    ["USD", 2],
    ["HUF", 2],
    ["COP", 2],
    ["TWD", 2],
    ["HRK", 2],
    ["JPY", 0],
    ["jpy", 0],
  ])("knows %s", (currency, exponent) => {
    expect(currencyExponent(currency)).toBe(exponent)
  })

  it.each(
    "BHD BIF CLF CLP DJF GNF IQD ISK JOD KMF KRW KWD LYD OMR PYG RWF TND UGX UYI UYW VND VUV XAF XOF XPF".split(
      " "
    )
  )("refuses %s, which is documented nowhere, and says what to set", (currency) => {
    expect(() => currencyExponent(currency)).toThrow(UnsupportedCurrencyError)
    expect(() => currencyExponent(currency)).toThrow(
      new RegExp(`${currency}.*currency_exponents.*"${currency}": [034]`)
    )
  })

  it.each(["XXX", "EURO", "E", "", "€", "constructor"])(
    "refuses %p, which is no currency",
    (currency) => {
      expect(() => currencyExponent(currency)).toThrow(/ISO 4217.*currency_exponents/)
    }
  )

  it.each([
    ["KRW", { KRW: 0 }, 0],
    ["krw", { KRW: 0 }, 0],
    ["KWD", { kwd: 3 }, 3],
    ["CLP", { CLP: 2 }, 2],
    ["TWD", { TWD: 0 }, 0],
    ["JPY", { JPY: 2 }, 2],
    ["XTS", { XTS: 4 }, 4],
    ["EUR", { KRW: 0 }, 2],
  ])("lets the setting decide on %s: %p", (currency, overrides, exponent) => {
    expect(currencyExponent(currency, overrides)).toBe(exponent)
  })

  it.each([-1, 5, 1.5, NaN])("refuses the setting %p", (exponent) => {
    expect(() => currencyExponent("KRW", { KRW: exponent })).toThrow(/currency_exponents.*0 to 4/)
  })

  it("tells which currency it was", () => {
    let caught: unknown
    try {
      currencyExponent("krw")
    } catch (error) {
      caught = error
    }
    expect(caught).toMatchObject({ name: "UnsupportedCurrencyError", currency: "KRW" })
    expect(caught).toBeInstanceOf(InvalidPaymentError)
  })

  it("does not take the setting for a code that is none", () => {
    expect(() => currencyExponent("EURO", { EURO: 2 })).toThrow(UnsupportedCurrencyError)
  })
})

describe("toMinorUnits", () => {
  it.each<[DecimalInput, string, number]>([
    [19.99, "EUR", 1999],
    [8.2, "EUR", 820],
    [1.005, "EUR", 101],
    ["1.005", "eur", 101],
    [1.0049, "EUR", 100],
    [63.37169, "EUR", 6337],
    ["63.375", "EUR", 6338],
    [0, "EUR", 0],
    [-0, "EUR", 0],
    ["-0.001", "EUR", 0],
    ["0.0049999", "EUR", 0],
    [0.005, "EUR", 1],
    [500, "JPY", 500],
    [499.5, "JPY", 500],
    [499.4999, "JPY", 499],
    ["90071992547409.91", "EUR", Number.MAX_SAFE_INTEGER],
  ])("makes %p %s %p", (amount, currency, minor) => {
    const result = toMinorUnits(amount, currency)
    expect(result).toBe(minor)
  })

  it("counts by the setting", () => {
    expect(toMinorUnits(12.3456, "KWD", { KWD: 3 })).toBe(12346)
    expect(toMinorUnits(1500, "KRW", { KRW: 0 })).toBe(1500)
  })

  it.each<[DecimalInput, string, RegExp]>([
    [NaN, "EUR", /not a decimal number/],
    [Infinity, "EUR", /not a decimal number/],
    ["ten", "EUR", /not a decimal number/],
    [-0.01, "EUR", /may not be negative/],
    ["90071992547409.92", "EUR", /too large/],
  ])("refuses %p %s", (amount, currency, message) => {
    expect(() => toMinorUnits(amount, currency)).toThrow(InvalidPaymentError)
    expect(() => toMinorUnits(amount, currency)).toThrow(message)
  })
})

describe("toMajorUnits", () => {
  it.each<[number, string, string]>([
    [1999, "EUR", "19.99"],
    [5, "EUR", "0.05"],
    [0, "EUR", "0.00"],
    [100, "eur", "1.00"],
    [-1250, "EUR", "-12.50"],
    [500, "JPY", "500"],
    [Number.MAX_SAFE_INTEGER, "EUR", "90071992547409.91"],
  ])("writes %p %s as %p", (minor, currency, major) => {
    expect(toMajorUnits(minor, currency)).toBe(major)
  })

  it.each([1.5, NaN, Infinity, Number.MAX_SAFE_INTEGER + 1])("refuses %p", (minor) => {
    expect(() => toMajorUnits(minor, "EUR")).toThrow(InvalidPaymentError)
  })

  it.each<[number, string, Record<string, number>]>([
    [0, "EUR", {}],
    [1, "EUR", {}],
    [6337, "EUR", {}],
    [1234567, "KWD", { KWD: 3 }],
    [99, "JPY", {}],
  ])("is undone by toMinorUnits: %p %s", (minor, currency, overrides) => {
    expect(toMinorUnits(toMajorUnits(minor, currency, overrides), currency, overrides)).toBe(minor)
  })
})
