import { formatCurrencyExponents, parseCurrencyExponents } from "../currency-exponents"

describe("parseCurrencyExponents", () => {
  it.each([
    ["KRW=0, CLP=0", { KRW: 0, CLP: 0 }],
    ["krw:0;KWD=3", { KRW: 0, KWD: 3 }],
    ["  ", {}],
    ["KRW", undefined],
    ["KRW=5", undefined],
    ["KRW=0 nonsense", undefined],
    ["WON=0=1", undefined],
  ])("reads %p as %p", (text, exponents) => {
    expect(parseCurrencyExponents(text)).toEqual(exponents)
  })

  it("reads what is shown", () => {
    const exponents = { KRW: 0, BHD: 3 }

    expect(parseCurrencyExponents(formatCurrencyExponents(exponents))).toEqual(exponents)
  })
})
