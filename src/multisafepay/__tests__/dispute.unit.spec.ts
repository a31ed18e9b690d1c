import { readDispute } from "../ledger/dispute"
import { orderOf } from "./after-the-sale"

const chargeback = (dispute: object = {}) => ({ type: "chargeback", amount: 2494, dispute })
const reversal = { type: "reverse-chargeback", amount: 2494 }

const read = (status: string, ...related: object[]) =>
  readDispute(orderOf({ status, related_transactions: related }))

describe("readDispute", () => {
  it.each([
    { what: "a payment nobody disputes", dispute: read("completed") },
    { what: "a refunded one", dispute: read("refunded", { type: "refund", amount: 2494 }) },
  ])("finds nothing in $what", ({ dispute }) => {
    expect(dispute).toBeUndefined()
  })

  it.each([
    ["open", "new"],
    ["open", "open"],
    ["open", "submitted"],
    ["open", "processed"],
    ["lost", "accepted"],
    ["lost", "closed"],
    ["lost", "Closed"],
  ])("is %s while MultiSafepay calls it %s", (status, word) => {
    expect(read("chargedback", chargeback({ status: word }))).toMatchObject({ status })
  })

  it.each(["chargeback", "chargedback", "charged_back"])(
    "believes the order's status %s where no row tells more",
    (status) => {
      expect(read(status)).toEqual({
        status: "open",
        amount: null,
        respond_by: null,
        reason_code: null,
        reason: null,
      })
    }
  )

  it("is won when the money came back, whatever its status", () => {
    expect(read("completed", chargeback({ status: "closed" }), reversal)?.status).toBe("won")
  })

  it("is open again when the same payment is charged back once more", () => {
    expect(read("chargedback", chargeback(), reversal, chargeback())?.status).toBe("open")
  })

  it("counts where the order's own status says nothing of it", () => {
    expect(read("completed", { ...chargeback(), amount: 500 })).toMatchObject({
      status: "open",
      amount: 500,
    })
  })

  it("tells deadline and reason as MultiSafepay does", () => {
    const dispute = {
      status: "open",
      merchant_response_date: "2026-12-10",
      reason_code: 13.1,
      reason_description: "Merchandise not received",
    }
    expect(read("chargedback", chargeback(dispute))).toEqual({
      status: "open",
      amount: 2494,
      respond_by: "2026-12-10",
      reason_code: "13.1",
      reason: "Merchandise not received",
    })
  })
})
