import { isMissedShipment } from "../ledger/is-missed-shipment"
import { NOTHING_REPORTED } from "../ledger/reported"

const shipment = { id: "ful_1", shippedAt: new Date("2026-03-01T12:00:00Z") }
const missed = {
  status: "paid" as const,
  reported: null,
  synced_at: new Date("2026-02-28T12:00:00Z"),
  next_check_at: null,
}

describe("isMissedShipment", () => {
  it.each([
    ["nobody looked since", {}],
    ["nobody ever looked", { synced_at: null }],
    [
      "other shipments were told",
      { reported: { ...NOTHING_REPORTED, invoice_id: "1", shipments: ["ful_0"] } },
    ],
    ["the look came too early to see it", { synced_at: new Date("2026-03-01T12:00:30Z") }],
  ])("holds when %s", (_, changes) => {
    expect(isMissedShipment({ ...missed, ...changes }, shipment)).toBe(true)
  })

  it.each([
    ["it was told", { reported: { ...NOTHING_REPORTED, shipments: ["ful_1"] } }],
    ["a look has seen it", { synced_at: new Date("2026-03-01T12:01:30Z") }],
    ["a look is planned", { next_check_at: new Date("2026-03-03T00:00:00Z") }],
    ["nothing is paid", { status: "authorized" as const }],
  ])("does not hold when %s", (_, changes) => {
    expect(isMissedShipment({ ...missed, ...changes }, shipment)).toBe(false)
  })
})
