import { type DueReport, dueReports, isPart, type ReportingLink } from "../ledger/due-reports"
import { NOTHING_REPORTED, type Reported } from "../ledger/reported"
import { withShipment } from "../ledger/unanswered-part"
import { orderOf, parcel } from "./reportable-order"

const TOLD = { ...NOTHING_REPORTED, invoice_id: "42" }

function linkOf(
  reported: Partial<Reported> = {},
  changes: Partial<ReportingLink> = {}
): ReportingLink {
  return {
    status: "paid",
    gateway: "IDEAL",
    amountInMinorUnits: 5500,
    reported: { ...TOLD, ...reported },
    reportInvoice: true,
    reportShipment: true,
    ...changes,
  }
}

/** Ids of what is due, and the amount of a part. */
const summary = (reports: DueReport[]) =>
  reports.map((report) => {
    if (report.update === null) return [report.id, "remembered"]
    return isPart(report) ? [report.id, report.update.amount] : [report.id, "whole"]
  })

const parts = { gateway: "BNPL_MF" }
const two = [parcel("one", 1), parcel("two", 2, 1)]

describe("dueReports", () => {
  it.each([
    { when: "nothing was told", link: linkOf({ invoice_id: null }), due: [["invoice", "whole"]] },
    { when: "the number was told", link: linkOf(), due: [] },
    {
      when: "the payment is authorised only",
      link: linkOf({ invoice_id: null }, { status: "authorized" }),
      due: [["invoice", "whole"]],
    },
    {
      when: "numbers are not to be told",
      link: linkOf({ invoice_id: null }, { reportInvoice: false }),
      due: [],
    },
  ])("of an order without shipments, when $when: $due", ({ link, due }) => {
    expect(summary(dueReports(link, orderOf([])))).toEqual(due)
  })

  it.each([
    { when: "none was told", link: linkOf(), due: [["one", "whole"]] },
    {
      when: "the first was told",
      link: linkOf({ shipments: ["one"] }),
      due: [["two", "remembered"]],
    },
    { when: "both were told", link: linkOf({ shipments: ["one", "two"] }), due: [] },
    {
      when: "the payment is authorised only",
      link: linkOf({}, { status: "authorized" }),
      due: [],
    },
    {
      when: "shipments are not to be told",
      link: linkOf({}, { reportShipment: false }),
      due: [],
    },
    {
      when: "none was told, and the method takes parts",
      link: linkOf({}, parts),
      due: [
        ["one", "1500"],
        ["two", "4500"],
      ],
    },
    {
      when: "the first was told, and the method takes parts",
      link: linkOf({ shipments: ["one"], shipped_amount: 1500 }, parts),
      due: [["two", "4000"]],
    },
  ])("of an order in two parcels, when $when: $due", ({ link, due }) => {
    expect(summary(dueReports(link, orderOf(two)))).toEqual(due)
  })

  it("is the whole where one parcel holds it all, whatever the method takes", () => {
    const [whole] = dueReports(linkOf({}, parts), orderOf([parcel("all", 3, 1)]))

    expect(whole).toEqual({ id: "all", update: { status: "shipped" }, amount: 5500 })
  })

  it("has nothing left to collect for what replaces a parcel", () => {
    const again = orderOf([parcel("all", 3, 1), parcel("again", 1)])
    const told = linkOf({ shipments: ["all"], shipped_amount: 5500 }, parts)

    expect(summary(dueReports(told, again))).toEqual([["again", "remembered"]])
  })

  it("is nothing for an order that was cancelled", () => {
    const cancelled = orderOf(two, { isCancelled: true })

    expect(dueReports(linkOf({ invoice_id: null }), cancelled)).toEqual([])
  })

  it("cuts a number to what MultiSafepay takes", () => {
    const [invoice] = dueReports(
      linkOf({ invoice_id: null }),
      orderOf([], { number: "4".repeat(60) })
    )

    expect(invoice?.update).toEqual({ invoice_id: "4".repeat(50) })
  })

  it.each([
    ["in their order", ["one", "two"]],
    ["the other way round", ["two", "one"]],
  ])("collects exactly the payment, told %s", (_, order) => {
    let reported: Reported = TOLD
    for (const id of order) {
      const due = dueReports(linkOf(reported, parts), orderOf(two)).find((each) => each.id === id)
      reported = withShipment(reported, due as DueReport & { amount: number })
    }

    expect(reported).toMatchObject({ shipments: order, shipped_amount: 5500 })
  })
})
