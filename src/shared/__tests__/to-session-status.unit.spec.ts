import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { type Judgement } from "../../multisafepay/ledger/judge-order"
import { toSessionStatus } from "../to-session-status"

const { PENDING, PENDING_AUTHORIZATION, CAPTURED, AUTHORIZED, CANCELED } = PaymentSessionStatus

const judgement: Judgement = { state: "initialized", status: "open", settle: "none", closes: false }
const link = { gateway: "IDEAL", closed: false, placeOrder: "after_payment" } as const

describe("toSessionStatus", () => {
  it.each([
    ["captured", "paid", CAPTURED],
    ["authorized", "authorized", AUTHORIZED],
  ] as const)("says %s exactly when processing would book it", (settle, state, status) => {
    expect(toSessionStatus({ ...judgement, state, settle }, link)).toBe(status)
  })

  it.each([
    ["initialized", PENDING],
    ["uncleared", PENDING_AUTHORIZATION],
    ["reserved", PENDING_AUTHORIZATION],
    ["declined", PENDING],
    ["void", PENDING],
    ["cancelled", PENDING],
    ["expired", PENDING],
    ["chargedback", PENDING],
    ["unrecognised", PENDING],
  ] as const)("says of %s, on a link that can still be paid: %s", (state, status) => {
    expect(toSessionStatus({ ...judgement, state }, link)).toBe(status)
  })

  it.each(["paid", "authorized", "refunded"] as const)(
    "places no order for money that is held (%s)",
    (state) => {
      const attention = { reason: "amount_mismatch", detail: "" } as const

      expect(toSessionStatus({ ...judgement, state, attention }, link)).toBe(PENDING)
    }
  )

  it("says that a dead link is dead", () => {
    expect(toSessionStatus(judgement, { ...link, closed: true })).toBe(CANCELED)
    expect(toSessionStatus({ ...judgement, state: "expired", closes: true }, link)).toBe(CANCELED)
  })

  it.each(["BANKTRANS", "MULTIBANCO", "DIRDEB"])(
    "lets the order be placed before %s has arrived",
    (gateway) => {
      expect(toSessionStatus(judgement, { ...link, gateway })).toBe(PENDING_AUTHORIZATION)
    }
  )

  it("lets the order be placed before payment where the account says so, unless the attempt failed", () => {
    const account = { ...link, placeOrder: "before_payment" } as const

    expect(toSessionStatus(judgement, account)).toBe(PENDING_AUTHORIZATION)
    expect(toSessionStatus({ ...judgement, status: "declined" }, account)).toBe(PENDING)
  })
})
