import { findSendBar } from "../mail/find-send-bar"
import { isQuiet } from "../mail/is-quiet"
import { isReminderDue, type RemindableLink } from "../mail/is-reminder-due"
import { type Delivery, judgeDeliveries } from "../mail/judge-deliveries"

const NOW = new Date("2026-06-15T10:00:00Z")
const before = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)
const DAY = 24

const link = (changes: Partial<RemindableLink> = {}): RemindableLink => ({
  status: "open",
  creation: "created",
  payment_url: "https://testpay.multisafepay.com/link/",
  expires_at: before(-9 * DAY),
  closed_at: null,
  cancel_requested_at: null,
  order_id: "order_1",
  second_chance: false,
  attention: null,
  created_at: before(10 * DAY),
  sent_at: null,
  reminders: 0,
  gateway: null,
  order_status: "initialized",
  transaction_id: null,
  ...changes,
})

const REMINDER = { afterDays: 3, max: 2, quietFrom: "21:00", quietTo: "09:00" }

describe("isReminderDue", () => {
  it.each<[string, Partial<RemindableLink>, boolean]>([
    ["nobody paid since it was made", {}, true],
    ["was made just long enough ago", { created_at: before(3 * DAY) }, true],
    ["was made too short ago", { created_at: before(3 * DAY - 1) }, false],
    ["was declined", { status: "declined", order_status: "declined" }, true],
    ["was sent by hand just now", { sent_at: before(0) }, false],
    ["was sent long enough ago", { sent_at: before(3 * DAY), reminders: 1 }, true],
    ["was sent too short ago", { sent_at: before(3 * DAY - 1), reminders: 1 }, false],
    ["was reminded of often enough", { sent_at: before(9 * DAY), reminders: 2 }, false],
    ["is of no order", { order_id: null }, false],
    ["MultiSafepay reminds of", { second_chance: true }, false],
    ["needs a person", { attention: { reason: "paid_twice" } }, false],
    ["is paid", { status: "paid" }, false],
    ["is authorized", { status: "authorized" }, false],
    ["is expired", { status: "expired" }, false],
    ["has just run out", { expires_at: NOW }, false],
    ["is cancelled", { status: "cancelled" }, false],
    ["is to be cancelled", { cancel_requested_at: NOW }, false],
    ["is closed", { closed_at: NOW }, false],
    ["was never answered for", { creation: "unknown" }, false],
    ["has no address", { payment_url: null }, false],
    ["the bank looks at", { order_status: "uncleared" }, false],
    ["is paid by transfer", { gateway: "BANKTRANS", transaction_id: "1" }, false],
    ["was left at another method", { gateway: "IDEAL", transaction_id: "1" }, true],
  ])("decides for a link that %s", (_, changes, isDue) => {
    expect(isReminderDue(link(changes), { reminder: REMINDER, now: NOW, timeZone: "UTC" })).toBe(
      isDue
    )
  })

  it("is never so where the setting is off, or at night", () => {
    expect(isReminderDue(link(), { reminder: null, now: NOW, timeZone: "UTC" })).toBe(false)
    const abroad = { reminder: REMINDER, now: NOW, timeZone: "Pacific/Honolulu" }
    expect(isReminderDue(link(), abroad)).toBe(false)
  })
})

describe("isQuiet", () => {
  const NIGHT = ["21:00", "09:00"] as const
  const NOON = ["12:00", "13:30"] as const

  it.each([
    [NIGHT, "2026-06-15T18:59:00Z", false],
    [NIGHT, "2026-06-15T19:00:00Z", true],
    [NIGHT, "2026-06-15T22:00:00Z", true],
    [NIGHT, "2026-06-16T06:59:00Z", true],
    [NIGHT, "2026-06-16T07:00:00Z", false],
    // An hour later in winter, by the same clock on the wall.
    [NIGHT, "2026-01-15T19:59:00Z", false],
    [NIGHT, "2026-01-15T20:00:00Z", true],
    [NIGHT, "2026-01-16T07:59:00Z", true],
    [NIGHT, "2026-01-16T08:00:00Z", false],
    // The nights in which the clock is put forward and back.
    [["02:30", "03:30"], "2026-03-29T00:59:00Z", false],
    [["02:30", "03:30"], "2026-03-29T01:00:00Z", true],
    [["02:30", "03:30"], "2026-03-29T01:30:00Z", false],
    [["02:00", "03:00"], "2026-10-25T00:30:00Z", true],
    [["02:00", "03:00"], "2026-10-25T01:30:00Z", true],
    [["02:00", "03:00"], "2026-10-25T02:00:00Z", false],
    [NOON, "2026-06-15T09:59:00Z", false],
    [NOON, "2026-06-15T10:00:00Z", true],
    [NOON, "2026-06-15T11:30:00Z", false],
    [["00:00", "23:59"], "2026-06-15T22:00:00Z", true],
    [["08:00", "08:00"], "2026-06-15T06:00:00Z", false],
  ] as const)("from %j at %s: %s", ([quietFrom, quietTo], moment, isSo) => {
    expect(isQuiet(new Date(moment), { quietFrom, quietTo }, "Europe/Amsterdam")).toBe(isSo)
  })
})

describe("findSendBar", () => {
  it.each<[Partial<RemindableLink>, RegExp | undefined]>([
    [{}, undefined],
    [{ status: "declined" }, undefined],
    [{ status: "paid", closed_at: NOW }, /paid already/],
    [{ status: "authorized" }, /capture/],
    [{ status: "cancelled", closed_at: NOW }, /cancelled.*Create a new/],
    [{ cancel_requested_at: NOW }, /cancelled.*Create a new/],
    [{ status: "expired" }, /expired.*Create a new/],
    [{ expires_at: NOW }, /expired.*Create a new/],
    [{ closed_at: NOW }, /no longer.*Create a new/],
    [{ creation: "recorded", payment_url: null }, /no address.*Create a new/],
  ])("says of %j why it cannot be sent", (changes, bar) => {
    const found = findSendBar(link(changes), NOW)

    if (bar) expect(found).toMatch(bar)
    else expect(found).toBeUndefined()
  })
})

describe("judgeDeliveries", () => {
  const failed = (...hours: number[]): Delivery[] =>
    hours.map((ago, index) => ({ id: `noti_${index}`, status: "failure", created_at: before(ago) }))

  it.each<[string, Delivery[], string]>([
    ["nothing was tried", [], "send"],
    ["it failed less than an hour ago", failed(0.9), "wait"],
    ["it failed an hour ago", failed(1), "send"],
    ["it failed twice, and an hour passed", failed(2.5, 1), "wait"],
    ["it failed twice, and two hours passed", failed(3.5, 2), "send"],
    ["it failed five times", failed(30, 29, 27, 23, 15), "give_up"],
  ])("decides where %s", (_, deliveries, verdict) => {
    expect(judgeDeliveries(deliveries, NOW)).toEqual({ verdict })
  })

  it.each(["success", "pending"] as const)(
    "finds the one that was sent, by its status %s",
    (status) => {
      const deliveries = [...failed(9), { id: "noti_9", status, created_at: before(2) }]

      expect(judgeDeliveries(deliveries, NOW)).toEqual({ verdict: "sent", id: "noti_9" })
    }
  )
})
