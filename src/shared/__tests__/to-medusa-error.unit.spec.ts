import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayApiError, MultiSafepayConnectionError } from "../../multisafepay/errors"
import { InvalidPaymentError } from "../../multisafepay/invalid-payment-error"
import { UnsupportedCurrencyError } from "../../multisafepay/unsupported-currency-error"
import { rethrowAsMedusaError } from "../to-medusa-error"

const thrownFor = (error: unknown): unknown => {
  try {
    return rethrowAsMedusaError(error)
  } catch (thrown) {
    return thrown
  }
}

describe("rethrowAsMedusaError", () => {
  it.each([
    [
      new MultiSafepayConnectionError("timeout", { outcomeUnknown: true }),
      "not_allowed",
      "multisafepay_try_again",
    ],
    [new MultiSafepayApiError("down", { status: 503 }), "not_allowed", "multisafepay_try_again"],
    [
      new MultiSafepayApiError("no", { status: 404, code: 1001 }),
      "not_allowed",
      "multisafepay_refused",
    ],
    [new InvalidPaymentError("too little"), "invalid_data", undefined],
    [new UnsupportedCurrencyError("which?", "KRW"), "invalid_data", undefined],
  ])("tells the client of %s", (error, type, code) => {
    const thrown = thrownFor(error)

    expect(MedusaError.isMedusaError(thrown)).toBe(true)
    expect(thrown).toMatchObject({ type, message: error.message })
    expect((thrown as MedusaError).code).toBe(code)
  })

  it("lets a bug of our own through untouched", () => {
    const bug = new TypeError("undefined is not a function")

    expect(thrownFor(bug)).toBe(bug)
  })
})
