import { type PaymentRows, unbookedRows } from "../ledger/unbooked-rows"

const noon = new Date("2026-03-01T12:00:00Z")
const later = new Date("2026-03-01T12:05:00Z")

const row = (id: string, amount: string) => ({ id, amount, created_at: later })
const booked = (reference: string, reference_id: string, amount: string) => ({
  reference,
  reference_id,
  amount,
})

const CAPTURE = booked("capture", "capt_1", "24.94")

/** A payment that was captured for an order. */
const payment = (
  refunds: PaymentRows["refunds"],
  transactions = [CAPTURE],
  changes: Partial<PaymentRows> = {}
): PaymentRows => ({
  id: "pay_1",
  created_at: later,
  captures: [row("capt_1", "24.94")],
  refunds,
  order: { created_at: noon, transactions },
  ...changes,
})

const idsOf = (rows: PaymentRows) => unbookedRows(rows).rows.map(({ row }) => row.id)

describe("unbookedRows", () => {
  it.each([
    { what: "nothing of what is complete", rows: payment([]), ids: [] },
    { what: "a capture without its transaction", rows: payment([], []), ids: ["capt_1"] },
    {
      what: "a refund without its transaction",
      rows: payment([row("ref_1", "10")]),
      ids: ["ref_1"],
    },
    {
      what: "the second of two refunds",
      rows: payment(
        [row("ref_1", "10"), row("ref_2", "10")],
        [CAPTURE, booked("refund", "ref_1", "-10")]
      ),
      ids: ["ref_2"],
    },
    {
      what: "no refund of a cancelled order, which is booked under the payment",
      rows: payment([row("ref_1", "24.94")], [CAPTURE, booked("refund", "pay_1", "-24.94")]),
      ids: [],
    },
    {
      what: "the refund of another amount beside it",
      rows: payment(
        [row("ref_1", "10"), row("ref_2", "14.94")],
        [CAPTURE, booked("refund", "pay_1", "-14.94")]
      ),
      ids: ["ref_1"],
    },
    {
      what: "nothing of a payment given back before the cart became an order",
      rows: payment([row("ref_1", "24.94")], [], { created_at: new Date(0) }),
      ids: [],
    },
    {
      what: "a refund of a payment older than its order that the order has booked",
      rows: payment([row("ref_1", "10")], [CAPTURE], { created_at: new Date(0) }),
      ids: ["ref_1"],
    },
    {
      what: "all of a payment without an order",
      rows: payment([row("ref_1", "10")], [], { order: undefined }),
      ids: ["capt_1", "ref_1"],
    },
  ])("finds $what", ({ rows, ids }) => {
    expect(idsOf(rows)).toEqual(ids)
  })

  it("says when an order counts a refund of which there is no row", () => {
    const transactions = [CAPTURE, booked("refund", "pay_1", "-24.94")]

    expect(unbookedRows(payment([], transactions)).refundWithoutRow).toBe(true)
    expect(unbookedRows(payment([row("ref_1", "24.94")], transactions)).refundWithoutRow).toBe(
      false
    )
  })
})
