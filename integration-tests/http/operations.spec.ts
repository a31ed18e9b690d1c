import {
  type AdminHealthResponse,
  type AdminNotification,
  type AdminNotificationListResponse,
  type AdminNotificationResponse,
  type AdminPaymentLinkResponse,
  type AdminSupportReportResponse,
} from "../../src/types/http"
import { MULTISAFEPAY_MODULE } from "../../src/modules/multisafepay"
import { PLUGIN_VERSION } from "../../src/multisafepay/version"
import { type MultiSafepayModule } from "../../src/types/module"
import { processNotifications } from "../../src/workflows/process-notifications"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, READ, UPDATE } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { HOOK, hookOf, KEY } from "./support/hook"
import { NOWHERE } from "./support/nowhere"
import { rawRequest } from "./support/raw-request"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

configureAccount("default", { notificationRetentionDays: 7 })

const NOTIFICATIONS = "/admin/multisafepay/notifications"
const HEALTH = "/admin/multisafepay/health"
const REPORT = "/admin/multisafepay/support-report"
const LINKS = "/admin/multisafepay/payment-links"

/** What an admin may see of a notification, and no more. */
const FIELDS = [
  "account",
  "attempts",
  "financial_status",
  "gateway",
  "id",
  "kind",
  "multisafepay_order_id",
  "next_attempt_at",
  "order_status",
  "outcome",
  "processed_at",
  "received_at",
  "received_count",
  "status",
  "transaction_id",
]

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

type Refusal = { type: string; message: string; code?: string }

shopSuite(
  ({ simulator, customer, admin, ledger, outcome, calls, events, container, backendUrl }) => {
    const database = databaseOf(container)
    const { get, notifyOnce } = hookOf(backendUrl, simulator)
    const orderId = ({ session }: Checkout) => session.order_id

    /** Somebody paid, and MultiSafepay has not told us. */
    async function payUnheard(): Promise<Checkout> {
      const checkout = await customer.checkOut()
      await simulator().pay(orderId(checkout), { notify: false })
      return checkout
    }

    async function list(query = ""): Promise<AdminNotificationListResponse> {
      const { status, data } = await admin.get<AdminNotificationListResponse>(
        `${NOTIFICATIONS}${query}`
      )
      if (status !== 200) throw new Error(`${status}: ${JSON.stringify(data)}`)
      return data
    }

    const change = (id: string, changes: string) =>
      database.sql(`UPDATE multisafepay_notification SET ${changes} WHERE id = ?`, [id])

    const retry = (id: string) =>
      admin.post<AdminNotificationResponse & Refusal>(`${NOTIFICATIONS}/${id}/retry`)

    async function act(checkout: Checkout, action: "sync" | "cancel") {
      const { id } = await ledger.link(orderId(checkout))
      const { status, data } = await admin.post<AdminPaymentLinkResponse & Refusal>(
        `${LINKS}/${id}/${action}`
      )
      return { status, data, link: data.payment_link }
    }

    async function onlyNotification(): Promise<AdminNotification> {
      const { notifications } = await list()
      expect(notifications).toHaveLength(1)
      return notifications[0]!
    }

    describe("the inbox in the admin", () => {
      it("shows of a notification what an admin needs, and no more", async () => {
        const checkout = await customer.checkOut()
        await simulator().pay(orderId(checkout))
        await ledger.inboxDone()

        const { notifications } = await list("?status=done&kind=signed")

        const paid = notifications.find((each) => each.order_status === "completed")!
        expect(Object.keys(paid).sort()).toEqual(FIELDS)
        expect(paid).toEqual({
          id: expect.stringMatching(/^mspnot_/) as string,
          account: "default",
          multisafepay_order_id: orderId(checkout),
          kind: "signed",
          order_status: "completed",
          financial_status: "completed",
          transaction_id: simulator().orders.get(orderId(checkout))!.transaction!.id,
          gateway: "IDEAL",
          status: "done",
          outcome: "settled",
          attempts: 1,
          received_at: expect.stringMatching(ISO) as string,
          received_count: 1,
          next_attempt_at: null,
          processed_at: expect.stringMatching(ISO) as string,
        })
      })

      it("is filtered, paged and sorted as asked", async () => {
        const first = await customer.checkOut()
        const second = await customer.checkOut()
        await notifyOnce(first, { status: "initialized" })
        await notifyOnce(second, { status: "initialized" })
        await get(`${HOOK}?transactionid=${orderId(second)}`)
        await ledger.inboxDone()
        const [a, b, c] = await database.notifications()
        await change(b!.id, "status = 'dead'")
        const expected: [string, (string | undefined)[]][] = [
          ["", [c?.id, b?.id, a?.id]],
          ["?order=received_at", [a?.id, b?.id, c?.id]],
          ["?order=-received_at", [c?.id, b?.id, a?.id]],
          ["?status=dead", [b?.id]],
          ["?status[]=dead&status[]=received", [b?.id]],
          ["?kind=unsigned", [c?.id]],
          ["?account=default", [c?.id, b?.id, a?.id]],
          ["?account=second", []],
          [`?q=${orderId(first)}`, [a?.id]],
          [`?q=${orderId(first).slice(0, 9)}`, [c?.id, b?.id, a?.id]],
          ["?q=%25", []],
          ["?q=%00", [c?.id, b?.id, a?.id]],
          ["?limit=1&offset=1", [b?.id]],
          [`?status=dead&kind=signed&account=default&q=${orderId(second)}`, [b?.id]],
        ]

        for (const [query, ids] of expected) {
          const found = (await list(query)).notifications.map(({ id }) => id)
          expect([query, found]).toEqual([query, ids])
        }
        expect(await list("?limit=1&offset=2")).toMatchObject({ count: 3, limit: 1, offset: 2 })
      })

      it("answers 400 to what is asked for wrongly", async () => {
        const queries = [
          "?bogus=1",
          "?status=bogus",
          "?kind=bogus",
          "?limit=-1",
          "?offset=many",
          "?order=dedupe_key",
          "?order=lease_until",
          "?account=%00",
          "?account[$ne]=default",
          `?q=${"x".repeat(101)}`,
        ]

        for (const query of queries) {
          const { status, data } = await admin.get<Refusal>(`${NOTIFICATIONS}${query}`)
          expect([query, status, data.type]).toEqual([query, 400, "invalid_data"])
        }
        expect(await admin.get(`${HEALTH}?bogus=1`)).toMatchObject({ status: 400 })
      })
    })

    describe("the support report", () => {
      it("tells an expert what is wrong, and nobody who pays here", async () => {
        const checkout = await payUnheard()
        const held = await customer.checkOut()
        await simulator().pay(orderId(held), { amount: 1 })
        await ledger.inboxDone()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE
        await notifyOnce(checkout)
        await ledger.eventually(database.notifications, (rows) =>
          rows.some((row) => row.outcome?.startsWith("MultiSafepayConnectionError"))
        )
        await database.sql(
          `UPDATE multisafepay_notification
            SET outcome = 'MultiSafepayConnectionError: ' || multisafepay_order_id || ' jane@example.com'
            WHERE outcome IS NOT NULL`
        )
        process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

        const { status, data, headers } = await admin.get<AdminSupportReportResponse>(REPORT)

        expect(status).toBe(200)
        expect(headers["content-disposition"]).toMatch(/^attachment; filename=/)
        expect(data.report).toMatchObject({
          versions: { plugin: PLUGIN_VERSION, node: process.version, medusa: "2.21.2" },
          configuration: { variables_set: { MULTISAFEPAY_API_KEY: true } },
          accounts: [{ account: "default", hasApiKey: { test: true, live: false } }],
          health: { links: { attention: 1 } },
          failed_notifications: [{ kind: "signed", code: "MultiSafepayConnectionError" }],
          links_needing_attention: [{ reason: "amount_mismatch" }],
        })
        const text = JSON.stringify(data.report)
        const link = await ledger.link(orderId(held))
        const planted = [KEY, KEY.slice(-4), orderId(held), orderId(checkout), held.cartId]
        for (const secret of [...planted, checkout.cartId, link.id, "jane", "Example", "1033 SC"])
          expect(text).not.toContain(secret)
      })
    })

    describe("retrying a notification", () => {
      it("processes one that was given up, and the order stands", async () => {
        const checkout = await payUnheard()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE
        await notifyOnce(checkout)
        await ledger.eventually(database.notifications, ([row]) => row?.outcome !== null)
        await database.sql(
          `UPDATE multisafepay_notification SET status = 'dead', attempts = 40,
            received_at = now() - interval '25 hours'`
        )
        process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl
        const dead = await onlyNotification()
        expect(dead).toMatchObject({ status: "dead", next_attempt_at: null })
        expect(dead.outcome).toMatch(/^MultiSafepayConnectionError: /)

        const { status, data } = await retry(dead.id)

        expect(status).toBe(200)
        expect(data.notification).toMatchObject({ id: dead.id })
        expect(data.notification.status).not.toBe("dead")
        expect(Date.parse(data.notification.received_at)).toBeGreaterThan(
          Date.parse(dead.received_at)
        )
        await ledger.inboxDone()
        expect(await onlyNotification()).toMatchObject({ status: "done", outcome: "settled" })
        await outcome.paid(checkout)
      })

      it("does not wait for the next try of one that failed", async () => {
        const checkout = await payUnheard()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE
        await notifyOnce(checkout)
        await ledger.eventually(database.notifications, ([row]) => row?.outcome !== null)
        const { id } = await onlyNotification()
        await change(
          id,
          "status = 'received', attempts = 9, next_attempt_at = now() + interval '15 minutes'"
        )
        process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl

        expect(await retry(id)).toMatchObject({ status: 200 })

        await ledger.inboxDone()
        await outcome.paid(checkout)
      })

      it.each(["processing", "done"])("is refused for one that is %s", async (status) => {
        const checkout = await customer.checkOut()
        await notifyOnce(checkout, { status: "initialized" })
        await ledger.inboxDone()
        const { id } = await onlyNotification()
        await change(id, `status = '${status}', lease_until = now() + interval '1 minute'`)
        const before = await database.notifications()

        const answer = await retry(id)

        expect(answer).toMatchObject({ status: 400, data: { type: "not_allowed" } })
        expect(answer.data.message).toContain(`is ${status}`)
        expect(await database.notifications()).toEqual(before)
      })

      it("is answered 404 where there is none, and 400 when it says more than it may", async () => {
        for (const id of ["mspnot_unknown", "%00", "__proto__", "x".repeat(500), "%25"]) {
          const { status, data } = await retry(id)
          expect([id, status, data.type]).toEqual([id, 404, "not_found"])
        }
        for (const path of [
          `${NOTIFICATIONS}/mspnot_1/retry`,
          `${LINKS}/msplink_1/sync`,
          `${LINKS}/msplink_1/cancel`,
        ]) {
          expect(await admin.post(path, { bogus: true })).toMatchObject({ status: 400 })
        }
      })
    })

    describe("health", () => {
      const read = async () => (await admin.get<AdminHealthResponse>(HEALTH)).data.health

      it("tells what waits, what failed and why, and which links need a person", async () => {
        expect(await read()).toEqual({
          inbox: { received: 0, processing: 0, dead: 0, oldest_unprocessed_at: null, failures: [] },
          links: { open: 0, attention: 0, due: 0, last_reconciled_at: null },
          accounts: [{ id: "default", last_notification_at: null, signature_failures: null }],
        })
        const checkout = await payUnheard()
        const held = await customer.checkOut()
        await simulator().pay(orderId(held), { amount: 1 })
        await ledger.inboxDone()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE
        await notifyOnce(checkout)
        await ledger.eventually(database.notifications, (rows) =>
          rows.some((row) => row.outcome?.startsWith("MultiSafepayConnectionError"))
        )
        await ledger.makeDue(orderId(checkout))

        expect(await read()).toEqual({
          inbox: {
            received: 1,
            processing: 0,
            dead: 0,
            oldest_unprocessed_at: expect.stringMatching(ISO) as string,
            failures: [{ reason: "MultiSafepayConnectionError", count: 1 }],
          },
          links: { open: 1, attention: 1, due: 1, last_reconciled_at: null },
          accounts: [
            {
              id: "default",
              last_notification_at: expect.stringMatching(ISO) as string,
              signature_failures: null,
            },
          ],
        })
      })
    })

    describe("looking at one link at once", () => {
      it("finds a payment whose notification never came", async () => {
        const checkout = await payUnheard()

        const { status, link } = await act(checkout, "sync")

        const order = await outcome.paid(checkout)
        expect(status).toBe(200)
        expect(link).toMatchObject({ status: "paid", order_id: order.id, gateway: "IDEAL" })
        expect(calls()).toEqual([CREATE, READ])
      })

      it("changes nothing about a link that nobody paid, however often", async () => {
        const checkout = await customer.checkOut()

        for (let time = 0; time < 3; time++)
          expect(await act(checkout, "sync")).toMatchObject({
            status: 200,
            link: { status: "open" },
          })

        await outcome.unpaid(checkout, { status: "open" })
      })

      it("says so when MultiSafepay cannot be reached, and changes nothing", async () => {
        const checkout = await payUnheard()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE

        const { status, data } = await act(checkout, "sync")

        expect(status).toBe(400)
        expect(data).toMatchObject({ type: "not_allowed", code: "multisafepay_try_again" })
        expect(data.message).toMatch(/GET \/orders/)
        await outcome.unpaid(checkout, { status: "open" })
      })

      it("waits for another process that has the link in hand", async () => {
        const checkout = await payUnheard()
        await database.sql(
          "UPDATE multisafepay_payment_link SET lease_until = now() + interval '1 second'"
        )

        expect(await act(checkout, "sync")).toMatchObject({ status: 200, link: { status: "paid" } })

        await outcome.paid(checkout)
      })

      it.each(["sync", "cancel"] as const)(
        "tells who asks for a %s to try again while the link stays in hand",
        async (action) => {
          const checkout = await payUnheard()
          await database.sql(
            "UPDATE multisafepay_payment_link SET lease_until = now() + interval '1 minute'"
          )

          const { status, data } = await act(checkout, action)

          expect(status).toBe(400)
          expect(data).toMatchObject({ type: "not_allowed", code: "multisafepay_try_again" })
          expect(calls()).toEqual([CREATE])
          expect(await ledger.link(orderId(checkout))).toMatchObject({ cancel_requested_at: null })
        }
      )

      it.each(["sync", "cancel"])(
        "is answered 404 for a %s where there is no link",
        async (action) => {
          for (const id of ["msplink_unknown", "%00", "__proto__"]) {
            const { status, data } = await admin.post<Refusal>(`${LINKS}/${id}/${action}`)
            expect([id, status, data.type]).toEqual([id, 404, "not_found"])
          }
        }
      )
    })

    describe("cancelling a link", () => {
      it("makes it unpayable at MultiSafepay, once", async () => {
        const checkout = await customer.checkOut()

        const { status, link } = await act(checkout, "cancel")

        expect(status).toBe(200)
        expect(link).toMatchObject({ status: "cancelled", attention: null })
        expect(simulator().linkState(orderId(checkout))).toBe("cancelled")
        await expect(simulator().pay(orderId(checkout))).rejects.toThrow()
        await ledger.inboxDone()
        const before = calls()
        expect(await act(checkout, "cancel")).toMatchObject({
          status: 200,
          link: { status: "cancelled" },
        })
        expect(calls()).toEqual(before)
        expect(before.filter((call) => call === UPDATE)).toHaveLength(1)
        const { id } = await ledger.link(orderId(checkout))
        expect(events.named("multisafepay.payment_link.cancelled")).toEqual([{ id }])
      })

      it("is refused for a link that is paid, without a word to MultiSafepay", async () => {
        const checkout = await payUnheard()
        await act(checkout, "sync")
        const before = calls()

        const { status, data } = await act(checkout, "cancel")

        expect(status).toBe(400)
        expect(data).toMatchObject({ type: "not_allowed" })
        expect(data.message).toMatch(/it is paid/)
        expect(calls()).toEqual(before)
        await outcome.paid(checkout)
      })

      it("is refused for a payment that nobody told us of, which becomes an order instead", async () => {
        const checkout = await payUnheard()

        expect(await act(checkout, "cancel")).toMatchObject({ status: 400 })

        expect(calls()).not.toContain(UPDATE)
        await outcome.paid(checkout)
      })

      it("is refused while a payment is on its way, and does not lie in wait for it", async () => {
        const checkout = await customer.checkOut()
        await simulator().pay(orderId(checkout), { gateway: "VISA", scenario: "uncleared" })
        await ledger.inboxDone()

        expect(await act(checkout, "cancel")).toMatchObject({ status: 400 })

        expect(calls()).not.toContain(UPDATE)
        expect(await ledger.link(orderId(checkout))).toMatchObject({
          cancel_requested_at: null,
          closed_at: null,
        })
        await simulator().complete(orderId(checkout))
        await ledger.inboxDone()
        const [placed] = await ledger.orderIds(checkout.cartId)
        expect(await ledger.order(placed!)).toMatchObject({ payment_status: "captured" })
      })

      it("is on record when MultiSafepay cannot be reached, and is repeated by the job", async () => {
        const checkout = await customer.checkOut()
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE

        const { status, data } = await act(checkout, "cancel")

        expect(status).toBe(400)
        expect(data).toMatchObject({ type: "not_allowed", code: "multisafepay_try_again" })
        expect(data.message).toMatch(/on record/)
        expect(simulator().linkState(orderId(checkout))).toBe("open")
        process.env.MULTISAFEPAY_BASE_URL = simulator().apiUrl
        await reconcilePayments(container())
        expect(simulator().linkState(orderId(checkout))).toBe("cancelled")
        expect(await ledger.link(orderId(checkout))).toMatchObject({ status: "cancelled" })
        await ledger.inboxDone()
      })
    })

    it("serves nobody without a login, nor a customer with one", async () => {
      const { headers } = customer.headers({ token: await customer.logIn() })
      const routes = [
        ["GET", NOTIFICATIONS],
        ["POST", `${NOTIFICATIONS}/mspnot_1/retry`],
        ["GET", HEALTH],
        ["GET", REPORT],
        ["POST", `${LINKS}/msplink_1/sync`],
        ["POST", `${LINKS}/msplink_1/cancel`],
      ] as const

      for (const [method, path] of routes) {
        for (const given of [{}, headers, { authorization: "Bearer nonsense" }]) {
          const { status, body } = await rawRequest(backendUrl(), { method, path, headers: given })
          expect([path, status, body]).toEqual([path, 401, `{"message":"Unauthorized"}`])
        }
      }
    })

    describe("a slow notification", () => {
      /** Further links like the first, so that their notifications lead to looks. */
      async function copyLinks(count: number): Promise<string[]> {
        await database.sql(
          `INSERT INTO multisafepay_payment_link
            SELECT (jsonb_populate_record(link, jsonb_build_object(
              'id', id || number, 'session_id', session_id || number,
              'multisafepay_order_id', multisafepay_order_id || number))).*
            FROM multisafepay_payment_link AS link, generate_series(1, ?::int) AS number`,
          [String(count)]
        )
        const links = await database.sql<{ multisafepay_order_id: string }>(
          "SELECT multisafepay_order_id FROM multisafepay_payment_link ORDER BY id OFFSET 1"
        )
        return links.map((link) => link.multisafepay_order_id)
      }

      it("holds up no other, not even one that has to be tried again", async () => {
        const slow = await customer.checkOut()
        const others = await copyLinks(20)
        const path = (id: string) => `/orders/${id}`
        simulator().fault({ kind: "slow", path: path(orderId(slow)), delayMs: 8_000 })
        simulator().fault({ kind: "html502", path: path(others[0]!), times: 3 })

        // One wake-up for all of them: what does not fit at first is taken up as slots become free.
        const { inbox }: MultiSafepayModule = container().resolve(MULTISAFEPAY_MODULE)
        for (const multisafepayOrderId of [orderId(slow), ...others]) {
          const about = { account: "default", multisafepayOrderId, dedupeKey: multisafepayOrderId }
          await inbox.receive({ ...about, kind: "signed", orderStatus: "declined" })
        }
        await processNotifications(container())

        const rows = await ledger.eventually(
          database.notifications,
          (all) => all.filter(({ status }) => status === "done").length >= 20
        )
        expect(rows.filter(({ status }) => status !== "done")).toMatchObject([
          { status: "processing", multisafepay_order_id: orderId(slow) },
        ])
        expect(rows.find((row) => row.multisafepay_order_id === others[0])).toMatchObject({
          attempts: 2,
        })
        await ledger.inboxDone()
      })
    })

    it("forgets notifications after as many days as each account says", async () => {
      const checkout = await customer.checkOut()
      await notifyOnce(checkout, { status: "initialized" })
      await ledger.inboxDone()
      const copy = (name: string, account: string, days: number) =>
        database.sql(
          `INSERT INTO multisafepay_notification
            SELECT (jsonb_populate_record(known, jsonb_build_object('id', ?::text, 'dedupe_key', ?::text,
              'account', ?::text, 'received_at', now() - ?::int * interval '1 day'))).*
            FROM multisafepay_notification AS known WHERE order_status = 'initialized' AND account = 'default'
            LIMIT 1`,
          [name, name, account, String(days)]
        )
      await copy("old", "default", 8)
      await copy("young", "default", 6)
      await copy("elsewhere old", "no longer registered", 91)
      await copy("elsewhere young", "no longer registered", 89)
      const module: MultiSafepayModule = container().resolve(MULTISAFEPAY_MODULE)

      expect(await module.retention.prune()).toBe(2)

      const kept = (await database.notifications()).map(({ id }) => id)
      expect(kept).toHaveLength(3)
      expect(kept).toEqual(expect.arrayContaining(["young", "elsewhere young"]))
    })

    it("keeps of a notification no datum of the customer in any column", async () => {
      const checkout = await customer.checkOut()
      const data = {
        first_name: "Wilhelmina",
        last_name: "Quackenbush",
        email: "wilhelmina@quackenbush.example",
        phone1: "+31612340987",
        address1: "Paardenbloemstraat",
        house_number: "4711",
        zip_code: "9876 ZX",
        city: "Appingedam",
        ip_address: "203.0.113.77",
        birthday: "1961-02-03",
      }
      const payment = {
        account_holder_name: "W. Quackenbush-Vogel",
        account_iban: "NL02ABNA0123456789",
        account_bic: "ABNANL2A",
        last4: "8642",
        card_expiry_date: "3112",
      }
      await simulator().pay(orderId(checkout), { notify: false })
      await notifyOnce(checkout, {
        fields: {
          customer: data,
          payment_details: { type: "IDEAL", ...payment },
          custom_info: { custom_1: "Tante Wilhelmina" },
        },
      })
      await ledger.inboxDone()
      await outcome.paid(checkout)

      const tables = await database.sql<{ name: string }>(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_name LIKE 'multisafepay%'"
      )
      expect(tables.length).toBeGreaterThanOrEqual(3)
      const rows = await Promise.all(
        tables.map(({ name }) =>
          database.sql(`SELECT row_to_json(kept)::text FROM "${name}" AS kept`)
        )
      )
      const kept = JSON.stringify(rows)
      expect(kept).toContain(orderId(checkout))
      const sent = simulator().notifications.at(-1)!.body!
      // What the order itself says of its customer is read from MultiSafepay as well.
      const jane = ["Jane", "Example", "jane@example.com", "Kraanspoor", "1033 SC", "+31208500500"]
      for (const datum of [...Object.values(data), ...Object.values(payment), "Tante"]) {
        expect(sent).toContain(datum)
        expect(kept).not.toContain(datum)
      }
      for (const datum of jane) expect(kept).not.toContain(datum)
    })
  }
)
