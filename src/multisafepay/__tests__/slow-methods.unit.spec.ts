import { isSlowMethod } from "../slow-methods"

describe("isSlowMethod", () => {
  it.each(["BANKTRANS", "MULTIBANCO", "DIRDEB", "banktrans", " BANKTRANS "])(
    "expects the money of %p later",
    (gateway) => {
      expect(isSlowMethod(gateway)).toBe(true)
    }
  )

  it.each(["IDEAL", "VISA", "PAYPAL", "BELFIUS", "TRUSTPAY", "KLARNA", "", undefined, null])(
    "expects the money of %p at once",
    (gateway) => {
      expect(isSlowMethod(gateway)).toBe(false)
    }
  )
})
