import { StepResponse } from "@medusajs/framework/workflows-sdk"

import { sendPaymentLinkWorkflow } from "../../src/workflows"
import { remindCustomer } from "../../src/workflows/remind-customer"
import { remindCustomers } from "../../src/workflows/remind-customers"
import { type AdminPaymentLinkResponse, type AdminSendPaymentLink } from "../../src/types/http"
import { READ } from "./support/calls"
import { type SessionData } from "./support/customer"
import { databaseOf } from "./support/database"
import { installMailbox } from "./support/mailbox/install-mailbox"
import { mailbox } from "./support/mailbox/mails"
import { shopSuite } from "./support/shop-suite"

installMailbox()

type HookResult = { subject?: string; text?: string; html?: string; template?: string }

/** What the shop's own hook returns. A handler stays for good. */
let override: HookResult | undefined
sendPaymentLinkWorkflow.hooks.mailContent(() => new StepResponse(override))

const NEVER_QUIET = { quiet_from: "03:00", quiet_to: "03:00" }

/** The shop's clock so many hours from now. */
function clock(hours: number): string {
  const then = new Date(Date.now() + hours * 3_600_000)
  return [then.getHours(), then.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":")
}

shopSuite((suite) => {
  const { admin, simulator, ledger, container, calls } = suite
  const { sql } = databaseOf(container)

  beforeEach(() => {
    Object.assign(mailbox(), { mails: [], refusal: undefined })
    override = undefined
  })

  type OrderLink = { id: string; orderId: string; session: SessionData }

  async function makeLink(): Promise<OrderLink> {
    const { orderId, collectionId } = await admin.createUnpaidOrder()
    const session = await admin.createSession(collectionId)
    const { id } = await ledger.link(session.order_id)
    return { id, orderId, session }
  }

  const send = (id: string, body: AdminSendPaymentLink | object = {}) =>
    admin.post<AdminPaymentLinkResponse & { message: string; code?: string }>(
      `/admin/multisafepay/payment-links/${id}/send`,
      body
    )

  const linesOf = (id: string) =>
    sql<{ type: string; data: unknown }>(
      "SELECT type, data FROM multisafepay_payment_link_event WHERE payment_link_id = ? ORDER BY created_at, id",
      [id]
    )

  const notifications = () =>
    sql<Record<string, unknown>>("SELECT * FROM notification ORDER BY created_at, id")

  const set = async (settings: object) => {
    const { status } = await admin.post("/admin/multisafepay/accounts/default", settings)
    expect(status).toBe(200)
  }

  describe("a payment link that is sent by mail", () => {
    it("goes to the order's address, and is written down", async () => {
      const { id, orderId, session } = await makeLink()
      const [user] = await sql<{ id: string }>(`SELECT id FROM "user"`)

      const { status, data } = await send(id)

      expect(status).toBe(200)
      expect(data.payment_link).toMatchObject({ id, status: "open", order_id: orderId })
      expect(mailbox().mails).toHaveLength(1)
      const [mail] = mailbox().mails
      const { display_id: displayId } = await ledger.order(orderId)
      expect(mail).toMatchObject({
        to: "jane@example.com",
        channel: "email",
        template: "multisafepay-payment-link",
        data: {
          payment_url: session.payment_url,
          amount: session.amount / 100,
          currency_code: "eur",
          order_id: orderId,
          order_display_id: `#${displayId}`,
          locale: "en-US",
          message: null,
          reminder: false,
        },
      })
      const { subject, text, html } = mail!.content!
      expect(subject).toMatch(/^Your payment link from \S/)
      for (const part of [text, html]) {
        expect(part).toContain(session.payment_url)
        expect(part).toContain(`#${displayId}`)
        expect(part).not.toMatch(/jane|kraanspoor/i)
      }
      const [notification] = await notifications()
      expect(notification).toMatchObject({
        status: "success",
        resource_id: id,
        resource_type: "multisafepay_payment_link",
        trigger_type: "multisafepay.payment_link",
      })
      const lines = await linesOf(id)
      expect(lines.map(({ type }) => type)).toEqual(["created", "sent"])
      expect(lines[1]!.data).toEqual({ notification_id: notification!.id, actor_id: user!.id })
      const link = await ledger.link(session.order_id)
      expect(Date.now() - Number(link.sent_at)).toBeLessThan(30_000)
      expect(link.reminders).toBe(0)
    })

    it("is written in the customer's language, with the shop's own name, words and logo", async () => {
      const { id, orderId } = await makeLink()
      await sql(`UPDATE "order" SET locale = 'nl-NL' WHERE id = ?`, [orderId])
      await set({
        shop_name: "Mokken & Meer",
        mail_text: "Bedankt!\nTot <gauw>.",
        logo_url: "https://shop.example/logo.png",
      })

      await send(id, { message: "Zoals\nbesproken & beloofd." })

      const { subject, text, html } = mailbox().mails[0]!.content!
      expect(subject).toBe("Je betaallink van Mokken & Meer")
      expect(html).toContain(`<html lang="nl">`)
      expect(html).toContain(`src="https://shop.example/logo.png" alt="Mokken &amp; Meer"`)
      expect(html).toContain("Bedankt!<br>\nTot &lt;gauw&gt;.")
      expect(html).toContain("Zoals<br>\nbesproken &amp; beloofd.")
      expect(text).toContain("Bedankt!\nTot <gauw>.")
      expect(mailbox().mails[0]!.data).toMatchObject({
        locale: "nl-NL",
        amount_text: expect.stringMatching(/^€\s\d+,\d\d$/) as string,
      })
    })

    it("goes where it is told to, whatever the order says", async () => {
      const { id, orderId } = await makeLink()
      await sql(`UPDATE "order" SET email = NULL WHERE id = ?`, [orderId])

      const refused = await send(id)
      const sent = await send(id, { to: "books@example.com" })

      expect(refused).toMatchObject({ status: 400 })
      expect(refused.data.message).toMatch(/no e-mail address.*Add one/)
      expect(sent.status).toBe(200)
      expect(mailbox().mails.map(({ to }) => to)).toEqual(["books@example.com"])
    })

    it.each([
      [{ to: "no address" }, /^to: /],
      [{ message: "x".repeat(2_001) }, /^message: /],
      [{ message: "a\0b" }, /^message: /],
      [{ subject: "x" }, /subject/],
    ])("is not sent for %j", async (body, message) => {
      const { status, data } = await send("msplink_1", body)

      expect(status).toBe(400)
      expect(data.message).toMatch(message)
      expect(data.message).not.toContain("no address")
    })

    it("is not there: 404", async () => {
      expect(await send("msplink_1")).toMatchObject({ status: 404 })
    })

    it.each([
      ["status = 'paid'", /paid already/],
      ["status = 'authorized'", /capture/],
      ["status = 'cancelled', closed_at = now()", /cancelled\. Create a new/],
      ["cancel_requested_at = now()", /cancelled\. Create a new/],
      ["status = 'expired', closed_at = now()", /expired\. Create a new/],
      ["expires_at = now()", /expired\. Create a new/],
      ["payment_url = NULL", /no address.*Create a new/],
    ])("is refused where nobody can pay it: %s", async (changes, message) => {
      const { id } = await makeLink()
      await sql(`UPDATE multisafepay_payment_link SET ${changes}`)

      const { status, data } = await send(id)

      expect(status).toBe(400)
      expect(data.message).toMatch(message)
      expect(await notifications()).toEqual([])
      expect(mailbox().mails).toEqual([])
    })

    it("leaves nothing behind but Medusa's own record where the provider refuses, and can be sent again", async () => {
      const { id, session } = await makeLink()
      mailbox().refusal = "550 jane@example.com unknown"

      const refused = await send(id)

      expect(refused).toMatchObject({ status: 400, data: { code: "multisafepay_try_again" } })
      const [notification] = await notifications()
      expect(refused.data.message).toContain(notification!.id)
      expect(refused.data.message).not.toContain("jane")
      expect(await ledger.link(session.order_id)).toMatchObject({ sent_at: null })
      expect((await linesOf(id)).map(({ type }) => type)).toEqual(["created"])

      mailbox().refusal = undefined
      expect((await send(id)).status).toBe(200)
      expect(mailbox().mails).toHaveLength(1)
    })

    it("takes words of the shop's own hook, or leaves all to a template of the provider", async () => {
      const { id } = await makeLink()

      override = { subject: "Pay, please" }
      await send(id)
      override = { template: "d-123" }
      await send(id)

      const [worded, templated] = mailbox().mails
      expect(worded!.content).toMatchObject({ subject: "Pay, please" })
      expect(worded!.content!.html).toContain("Pay now")
      expect(templated).toMatchObject({ template: "d-123" })
      expect(templated!.content).toBeUndefined()
      expect(templated!.data).toHaveProperty("payment_url")
    })
  })

  describe("a reminder", () => {
    const remind = () => remindCustomers(container())
    const age = (days: number) =>
      sql(
        `UPDATE multisafepay_payment_link SET created_at = created_at - ${days} * interval '1 day',
         sent_at = sent_at - ${days} * interval '1 day'`
      )
    const ageNotifications = (hours: number) =>
      sql(`UPDATE notification SET created_at = created_at - ${hours} * interval '1 hour'`)

    /** A link that is due for a reminder at once. */
    async function makeDue(reminder: object = {}): Promise<OrderLink> {
      const link = await makeLink()
      await set({ reminder: { after_days: 3, max: 2, ...NEVER_QUIET, ...reminder } })
      await age(3)
      return link
    }

    it("is sent once, and again only after as many days, until it was enough", async () => {
      const { id, session } = await makeDue()

      expect(await remind()).toBe(1)
      expect(await remind()).toBe(0)

      expect(mailbox().mails).toMatchObject([
        { to: "jane@example.com", template: "multisafepay-payment-reminder" },
      ])
      expect(mailbox().mails[0]!.content!.subject).toMatch(/^Reminder: /)
      expect(await ledger.link(session.order_id)).toMatchObject({ reminders: 1 })
      const [notification] = await notifications()
      expect((await linesOf(id)).at(-1)).toEqual({
        type: "reminded",
        data: { notification_id: notification!.id },
      })
      await age(2)
      expect(await remind()).toBe(0)
      await age(1)
      expect(await remind()).toBe(1)
      await age(30)
      expect(await remind()).toBe(0)
      expect(await ledger.link(session.order_id)).toMatchObject({ reminders: 2 })
    })

    it("is sent once by many processes at once", async () => {
      const { id } = await makeDue()

      const reminded = await Promise.allSettled([
        ...Array.from({ length: 4 }, () => remindCustomer(container(), id)),
        remind(),
        remind(),
      ])

      expect(mailbox().mails).toHaveLength(1)
      expect(reminded.filter(({ status }) => status === "fulfilled").length).toBeGreaterThan(0)
      expect((await linesOf(id)).filter(({ type }) => type === "reminded")).toHaveLength(1)
    })

    it("is not sent unless the setting says so", async () => {
      await makeDue()
      await set({ reminder: null })

      expect(await remind()).toBe(0)
    })

    it("waits for the end of the quiet hours", async () => {
      await makeDue({ quiet_from: clock(-1), quiet_to: clock(1) })

      expect(await remind()).toBe(0)
      await set({ reminder: { after_days: 3, max: 2, quiet_from: clock(1), quiet_to: clock(2) } })
      expect(await remind()).toBe(1)
    })

    it("is put off by a link that was just sent by hand", async () => {
      const { id } = await makeDue()
      await send(id)

      expect(await remind()).toBe(0)
      expect(mailbox().mails).toHaveLength(1)
    })

    it("does not reach somebody who has paid, though nobody told us", async () => {
      const { session } = await makeDue()
      simulator().notificationFaults.set({ drop: true })
      await simulator().pay(session.order_id)

      expect(await remind()).toBe(0)

      expect(mailbox().mails).toEqual([])
      expect(calls(session.order_id)).toContain(READ)
      expect(await ledger.link(session.order_id)).toMatchObject({ status: "paid" })
    })

    it("does not reach a customer whose order or link was cancelled", async () => {
      await set({ cancel_link_with_order: false })
      const { orderId } = await makeDue()
      const other = await makeLink()
      await age(3)
      await admin.cancelOrder(orderId)
      await admin.post(`/admin/multisafepay/payment-links/${other.id}/cancel`)

      expect(await remind()).toBe(0)
    })

    it.each([
      ["runs out", "expires_at = now()"],
      ["MultiSafepay reminds of", "second_chance = true"],
      ["belongs to no order yet", "order_id = NULL"],
      ["needs a person", `attention = '{"reason":"paid_twice"}'`],
      ["is to be cancelled", "cancel_requested_at = now()"],
      ["is being paid by bank transfer", "gateway = 'BANKTRANS', order_status = 'uncleared'"],
    ])("is not sent for a link that %s", async (_, changes) => {
      await makeDue()
      await sql(`UPDATE multisafepay_payment_link SET ${changes}`)

      expect(await remind()).toBe(0)
      expect(mailbox().mails).toEqual([])
    })

    it("is not sent without an address", async () => {
      const { orderId } = await makeDue()
      await sql(`UPDATE "order" SET email = NULL WHERE id = ?`, [orderId])

      expect(await remind()).toBe(0)
    })

    it("is tried ever later where the provider refuses, then given up, and the next one is tried", async () => {
      const { id, session } = await makeDue()
      mailbox().refusal = "550 no"

      for (const wait of [0, 1, 2, 4, 8]) {
        await ageNotifications(wait)
        await remind()
        await remind()
      }
      expect((await notifications()).map(({ status }) => status)).toEqual(
        Array.from({ length: 5 }, () => "failure")
      )
      const types = (await linesOf(id)).map(({ type }) => type)
      expect(types.filter((type) => type.includes("remind"))).toEqual(["reminder_failed"])

      mailbox().refusal = undefined
      expect(await remind()).toBe(1)
      expect(await ledger.link(session.order_id)).toMatchObject({ reminders: 2 })
    })

    it("that went out when the process died is not sent again", async () => {
      const { id, session } = await makeDue()
      await remind()
      await sql("UPDATE multisafepay_payment_link SET reminders = 0, sent_at = NULL")

      await remindCustomer(container(), id)

      expect(mailbox().mails).toHaveLength(1)
      expect(await ledger.link(session.order_id)).toMatchObject({ reminders: 1 })
    })
  })
})
