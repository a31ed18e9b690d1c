import { type AdminTimelineEntry } from "../../../../types/http"
import { en } from "../../../i18n/en"
import { toTimelineLines } from "../timeline-lines"
import { toTimelineText } from "../timeline-texts"

const entry = (
  id: string,
  type: string,
  data: AdminTimelineEntry["data"] = {}
): AdminTimelineEntry => ({ id, type, data, created_at: "2026-11-27T12:00:00.000Z" })

const idsOf = (entries: AdminTimelineEntry[]) => toTimelineLines(entries).map(({ id }) => id)

describe("a timeline as it is shown", () => {
  it("begins with what happened last", () => {
    expect(idsOf([entry("1", "created"), entry("2", "sent")])).toEqual(["2", "1"])
  })

  it("says once that a transaction is paid, and again for another one", () => {
    const first = { transaction_id: "1" }
    const second = { transaction_id: "2" }

    expect(
      idsOf([
        entry("1", "paid", first),
        entry("2", "refund", first),
        entry("3", "paid", first),
        entry("4", "paid", second),
      ])
    ).toEqual(["4", "2", "1"])
  })

  it("says each time that the customer was written to", () => {
    expect(idsOf([entry("1", "sent"), entry("2", "sent")])).toEqual(["2", "1"])
  })

  it("says that the customer chose a method only when there is one", () => {
    const chosen = { transaction_id: "1", gateway: "IDEAL" }

    expect(idsOf([entry("1", "initialized"), entry("2", "initialized", chosen)])).toEqual(["2"])
  })

  it("tells of refunds once, with their amounts where they are known", () => {
    const refunds = [entry("1", "partial_refunded"), entry("2", "refund"), entry("3", "refunded")]

    expect(idsOf(refunds)).toEqual(["2"])
    expect(idsOf([entry("1", "refunded")])).toEqual(["1"])
  })

  it("tells once that the link was cancelled", () => {
    const cancelled = entry("2", "cancelled", { transaction_id: "1" })

    expect(idsOf([entry("1", "cancelled"), cancelled])).toEqual(["1"])
  })

  it("tells of a chargeback once", () => {
    const chargedBack = entry("1", "chargedback")

    expect(idsOf([chargedBack])).toEqual(["1"])
    expect(idsOf([chargedBack, entry("2", "attention", { reason: "chargeback" })])).toEqual(["2"])
    expect(idsOf([chargedBack, entry("2", "attention", { reason: "paid_twice" })])).toEqual([
      "2",
      "1",
    ])
  })
})

describe("the words for a line", () => {
  it.each(["created", "sent", "reminder_failed", "declined", "paid", "refund", "attention"])(
    "are there for %s",
    (type) => {
      const key = toTimelineText(type)?.split(".").at(-1) ?? ""
      expect(en.orderPayment.timeline).toHaveProperty(key)
    }
  )

  it.each(["made_up", "constructor"])("are not there for %s", (type) => {
    expect(toTimelineText(type)).toBeUndefined()
  })
})
