import { toShipmentUpdate } from "../ledger/shipment-update"
import { parcel } from "./reportable-order"

const full = {
  ...parcel("a", 1),
  carrier: "PostNL",
  trackingNumber: "3SMSP0123456789",
  trackingUrl: "https://carrier.example/3SMSP0123456789",
}

const told = {
  status: "shipped",
  tracktrace_code: "3SMSP0123456789",
  tracktrace_url: "https://carrier.example/3SMSP0123456789",
  carrier: "PostNL",
  ship_date: "2026-03-01",
}

describe("toShipmentUpdate", () => {
  it("tells number, carrier, date and address together", () => {
    expect(toShipmentUpdate(full, null)).toEqual(told)
  })

  it("tells the amount of a part as text, as MultiSafepay's example does", () => {
    expect(toShipmentUpdate(full, 12500)).toEqual({ ...told, amount: "12500" })
  })

  it.each([
    ["number", { trackingNumber: null }],
    ["number that is more than spaces", { trackingNumber: " " }],
    ["carrier", { carrier: null }],
  ])("tells nothing of a parcel without a %s", (_, lacking) => {
    expect(toShipmentUpdate({ ...full, ...lacking }, null)).toEqual({ status: "shipped" })
  })

  it.each([null, "#", "", "javascript:alert(1)", "carrier.example/1"])(
    "leaves out what is no address: %p",
    (trackingUrl) => {
      expect(toShipmentUpdate({ ...full, trackingUrl }, null)).toEqual({
        ...told,
        tracktrace_url: undefined,
      })
    }
  )

  it.each([
    ["2026-03-01T22:59:59Z", "2026-03-01"],
    ["2026-03-01T23:00:00Z", "2026-03-02"],
    ["2026-07-01T21:59:59Z", "2026-07-01"],
    ["2026-07-01T22:00:00Z", "2026-07-02"],
  ])("dates %s by the clock of Amsterdam: %s", (moment, day) => {
    expect(toShipmentUpdate({ ...full, shippedAt: new Date(moment) }, null).ship_date).toBe(day)
  })
})
