import { type AxiosResponse } from "axios"

import { parseEncryptionKey } from "../../src/multisafepay/secrets/encryption-key"
import { isSealedWith } from "../../src/multisafepay/secrets/seal"
import {
  type AdminAccount,
  type AdminAccountListResponse,
  type AdminAccountResponse,
  type AdminPaymentMethodListResponse,
  type AdminTestConnectionResponse,
  type AdminTestNotificationsResponse,
  type AdminUpdateAccount,
} from "../../src/types/http"
import { NOWHERE } from "./support/nowhere"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, KEY, signed } from "./support/hook"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

const ACCOUNTS = "/admin/multisafepay/accounts"
const DEFAULT = `${ACCOUNTS}/default`

const ENCRYPTION_KEY = "0f".repeat(32)
const NEW_KEY = "a-new-key-of-the-same-site"

/** The names that merchants and outside tests rely on. */
const SETTINGS = [
  "cancel_link_with_order",
  "cancel_order_on_expiry",
  "capture",
  "close_window",
  "currency_exponents",
  "description",
  "environment",
  "fallback_locale",
  "gateway",
  "link_lifetime_admin",
  "link_lifetime_checkout",
  "logo_url",
  "mail_text",
  "notification_retention_days",
  "place_order",
  "refund_unplaceable",
  "reminder",
  "report_invoice",
  "report_shipment",
  "return_url",
  "second_chance_admin",
  "second_chance_checkout",
  "send_cart",
  "shop_name",
  "template_id",
]

configureAccount("default", {
  closeWindow: true,
  linkLifetimeCheckout: { value: 2, unit: "hours" },
})

shopSuite(
  ({ api, simulator, customer, admin, ledger, outcome, container, backendUrl }) => {
    const database = databaseOf(container)
    const { post } = hookOf(backendUrl, simulator)

    const readAccount = async () => (await admin.get<AdminAccountResponse>(DEFAULT)).data.account

    const save = (change: AdminUpdateAccount) =>
      admin.post<AdminAccountResponse & { message?: string }>(DEFAULT, change)

    async function saved(change: AdminUpdateAccount): Promise<AdminAccount> {
      const { status, data } = await save(change)
      if (status !== 200) throw new Error(`Not saved: ${JSON.stringify(data)}`)
      return data.account
    }

    const testConnection = (body: object = {}) =>
      admin.post<AdminTestConnectionResponse>(`${DEFAULT}/test-connection`, body)

    /** What the shop last asked MultiSafepay to make. */
    const lastOrder = () =>
      simulator().calls({ method: "POST", path: "/orders" }).at(-1)?.body as Record<string, unknown>

    const notifyOf = (orderId: string, apiKey: string) => {
      const body = aboutOrder(orderId, { status: "initialized" })
      return post(HOOK, body, signed(body, apiKey))
    }

    describe("a shop without a key anywhere", () => {
      it("says so, refuses a checkout in words that help, and is paid once the key is saved in the admin", async () => {
        const before = await admin.get<AdminAccountListResponse>(ACCOUNTS)
        expect(before.status).toBe(200)
        expect(before.data.count).toBe(1)
        expect(before.data.accounts[0]).toMatchObject({
          id: "default",
          provider_id: "pp_multisafepay_default",
          api_keys: {
            test: { configured: false, last4: null, source: "default" },
            live: { configured: false, last4: null, source: "default" },
          },
          connection: null,
          can_store_keys: true,
          last_notification_at: null,
          links: { open: 0, attention: 0 },
        })
        expect(before.data.accounts[0]!.warnings).toContain("no_api_key")
        expect((await testConnection()).data.connection).toMatchObject({
          ok: false,
          reason: "no_key",
        })
        const cart = await customer.fillCart()
        const collection = await customer.createCollection(cart)
        const refused = await customer.askForSession(collection)
        expect(refused.status).toBe(400)
        expect(JSON.stringify(refused.data)).toContain("Settings > MultiSafepay")
        expect(simulator().requests).toEqual([])

        const account = await saved({ api_keys: { test: ` ${KEY}\n` } })
        expect(account.api_keys.test).toEqual({ configured: true, last4: "-key", source: "admin" })
        expect(account.warnings).not.toContain("no_api_key")
        expect((await testConnection()).data.connection).toMatchObject({ ok: true, reason: null })

        const checkout = await customer.checkOut()
        await simulator().pay(checkout.session.order_id)
        await ledger.inboxDone()
        await outcome.paid(checkout)
        const after = await readAccount()
        expect(after.connection).toMatchObject({ ok: true, environment: "test" })
        expect(after.last_notification_at).toEqual(expect.any(String))
      })
    })

    describe("every field", () => {
      it("says where its value comes from, and a change counts for the next checkout", async () => {
        const before = await saved({ api_keys: { test: KEY } })
        expect(before).toMatchObject({
          close_window: true,
          link_lifetime_checkout: { value: 2, unit: "hours" },
          description: "Order {reference}",
        })
        expect(before.sources).toMatchObject({
          close_window: "option",
          link_lifetime_checkout: "option",
          description: "default",
          environment: "default",
        })

        const account = await saved({
          close_window: false,
          link_lifetime_checkout: { value: 90, unit: "minutes" },
          description: "Mugs and more {reference}",
          gateway: "IDEAL",
          reminder: { after_days: 3, max: 2, quiet_from: "21:00", quiet_to: "09:00" },
        })
        expect(account).toMatchObject({
          close_window: false,
          reminder: { after_days: 3, max: 2, quiet_from: "21:00", quiet_to: "09:00" },
          sources: { close_window: "admin", reminder: "admin", gateway: "admin" },
        })
        await customer.checkOut()
        expect(lastOrder()).toMatchObject({
          gateway: "IDEAL",
          seconds_active: 5_400,
          description: expect.stringMatching(/^Mugs and more /) as string,
        })

        const reset = await saved({ reset: ["link_lifetime_checkout", "gateway", "description"] })
        expect(reset).toMatchObject({
          close_window: false,
          link_lifetime_checkout: { value: 2, unit: "hours" },
          gateway: null,
          sources: { link_lifetime_checkout: "option", gateway: "default", close_window: "admin" },
        })
        await customer.checkOut()
        expect(lastOrder()).toMatchObject({ seconds_active: 7_200 })
        expect(lastOrder().gateway).toBeUndefined()
      })

      it("takes null for a value of its own, other than what the options say", async () => {
        const account = await saved({ gateway: null, fallback_locale: null })

        expect(account).toMatchObject({
          fallback_locale: null,
          sources: { fallback_locale: "admin" },
        })
      })

      it("has exactly the names of the contract", async () => {
        const { sources, ...account } = await readAccount()

        expect(Object.keys(sources).sort()).toEqual(SETTINGS)
        expect(Object.keys(account)).toEqual(expect.arrayContaining(SETTINGS))
      })
    })

    describe("what is wrong with a change", () => {
      it.each<[string, object, string]>([
        [
          "a lifetime of nothing",
          { link_lifetime_admin: { value: 0, unit: "days" } },
          "link_lifetime_admin.value: ",
        ],
        [
          "a year and a day",
          { link_lifetime_admin: { value: 366, unit: "days" } },
          "link_lifetime_admin.value: ",
        ],
        [
          "an unknown unit",
          { link_lifetime_admin: { value: 1, unit: "weeks" } },
          "link_lifetime_admin.unit: ",
        ],
        ["a text for a switch", { send_cart: "yes" }, "send_cart: "],
        ["an unknown word", { capture: "sometimes" }, "capture: "],
        ["a return to nowhere", { return_url: "javascript:alert(1)" }, "return_url: "],
        [
          "an hour that is none",
          { reminder: { after_days: 1, max: 1, quiet_from: "9", quiet_to: "10:00" } },
          "reminder.quiet_from: ",
        ],
        ["an exponent", { currency_exponents: { KRW: 9 } }, "currency_exponents.KRW: "],
        ["NUL", { shop_name: "a\u0000b" }, "shop_name: "],
        ["an empty key", { api_keys: { test: "" } }, "api_keys.test: "],
        [
          "a key that is a sentence",
          { api_keys: { live: "my live key is secret" } },
          "api_keys.live: ",
        ],
        ["a field that does not exist", { closeWindow: true }, "closeWindow"],
        ["a reset of what does not exist", { reset: ["api_keys"] }, "reset.0: "],
      ])("is said of %s, with its field, and nothing of it is saved", async (_, change, field) => {
        const before = await readAccount()
        const { status, data } = await save({
          close_window: false,
          ...change,
        })

        expect(status).toBe(400)
        expect(data.message).toContain(field)
        expect(data.message).not.toContain("my live key")
        expect(await readAccount()).toEqual(before)
      })

      it("is said of all fields at once", async () => {
        const { data } = await save({
          send_cart: "yes",
          capture: "no",
        } as unknown as AdminUpdateAccount)

        expect(data.message).toMatch(/send_cart: .+; capture: |capture: .+; send_cart: /)
      })

      it("is an account that is not registered", async () => {
        for (const answer of [
          await admin.get(`${ACCOUNTS}/elsewhere`),
          await admin.post(`${ACCOUNTS}/elsewhere`, { close_window: true }),
          await admin.post(`${ACCOUNTS}/elsewhere/test-connection`),
          await admin.post(`${ACCOUNTS}/elsewhere/test-notifications`),
          await admin.get(`${ACCOUNTS}/elsewhere/payment-methods`),
          await admin.get(`${ACCOUNTS}/a%00b`),
        ])
          expect(answer.status).toBe(404)
        // The registered one may have a row: the job and the making of links write theirs.
        const others = "SELECT id FROM multisafepay_account WHERE id <> 'default'"
        expect(await database.sql(others)).toEqual([])
      })

      it("is somebody who is not logged in", async () => {
        const ask = (answer: Promise<AxiosResponse>) => answer.then(({ status }) => status)
        const anybody = { validateStatus: () => true }

        expect(await ask(api.get(ACCOUNTS, anybody))).toBe(401)
        expect(await ask(api.get(DEFAULT, anybody))).toBe(401)
        expect(await ask(api.post(DEFAULT, { close_window: true }, anybody))).toBe(401)
        expect(await ask(api.post(`${DEFAULT}/test-connection`, {}, anybody))).toBe(401)
      })
    })

    describe("two people who save at once", () => {
      it("undo nothing of each other", async () => {
        await Promise.all([
          saved({ close_window: false }),
          saved({ send_cart: false }),
          saved({ api_keys: { test: KEY } }),
          saved({ api_keys: { live: NEW_KEY } }),
          saved({ shop_name: "Mugs" }),
        ])

        expect(await readAccount()).toMatchObject({
          close_window: false,
          send_cart: false,
          shop_name: "Mugs",
          api_keys: { test: { last4: "-key" }, live: { last4: "site" } },
        })
      })
    })

    describe("a test of the connection", () => {
      it.each([
        ["a key that MultiSafepay does not know", { status: 401, code: 1032 }, "invalid_key"],
        ["a site that is blocked", { status: 404, code: 1019 }, "site_blocked"],
        ["an account that is blocked", { status: 404, code: 1020 }, "account_blocked"],
        ["an address that is not let in", { status: 403 }, "forbidden"],
        ["an outage", { status: 503 }, "unavailable"],
      ])("tells of %s", async (_, fault, reason) => {
        await saved({ api_keys: { test: KEY } })
        simulator().fault({ kind: "status", path: "/gateways", ...fault })

        expect((await testConnection()).data.connection).toMatchObject({ ok: false, reason })
        expect((await readAccount()).connection).toMatchObject({ ok: false, reason })
      })

      it("tells that nobody answers", async () => {
        await saved({ api_keys: { test: KEY } })
        process.env.MULTISAFEPAY_BASE_URL = NOWHERE

        expect((await testConnection()).data.connection).toMatchObject({ reason: "unreachable" })
      })

      it("tries a key that is not saved, and neither saves nor remembers it", async () => {
        await saved({ api_keys: { test: KEY } })
        await testConnection()
        const before = await database.everything()

        const wrong = await testConnection({ api_key: "not-a-key-of-anybody" })
        expect(wrong.data.connection).toMatchObject({ ok: false, reason: "invalid_key" })
        simulator().apiKeys.push(NEW_KEY)
        const right = await testConnection({ api_key: NEW_KEY, environment: "live" })
        expect(right.data.connection).toMatchObject({ ok: true, environment: "live" })
        expect(await database.everything()).toEqual(before)
      })

      it("is forgotten when another key is saved", async () => {
        await saved({ api_keys: { test: KEY } })
        await testConnection()
        expect((await readAccount()).connection).not.toBeNull()

        expect((await saved({ api_keys: { test: NEW_KEY } })).connection).toBeNull()
      })
    })

    describe("payment methods", () => {
      it("are listed as MultiSafepay has them, with names and logos", async () => {
        await saved({ api_keys: { test: KEY } })
        const { data } = await admin.get<AdminPaymentMethodListResponse>(
          `${DEFAULT}/payment-methods`
        )
        const named = Object.fromEntries(data.payment_methods.map((each) => [each.id, each]))

        expect(named.IDEAL).toMatchObject({
          name: "iDEAL",
          icon_url: expect.stringContaining("https://media.multisafepay.com/") as string,
          manual_capture: false,
        })
        expect(named.VISA).toMatchObject({ manual_capture: true })
        expect(named.CREDITCARD).toMatchObject({ manual_capture: true })
        expect(new Set(data.payment_methods.map(({ id }) => id)).size).toBe(data.count)
      })

      it("are not listed without a key, or when MultiSafepay does not answer, and the answer says why", async () => {
        const without = await admin.get<{ message: string }>(`${DEFAULT}/payment-methods`)
        expect(without).toMatchObject({ status: 400 })
        expect(without.data.message).toContain("Settings > MultiSafepay")

        await saved({ api_keys: { test: "not-a-key-of-anybody" } })
        expect(await admin.get(`${DEFAULT}/payment-methods`)).toMatchObject({ status: 400 })
      })
    })

    describe("a test of the notifications", () => {
      it("comes back from this shop, and leaves nothing in the inbox", async () => {
        await saved({ api_keys: { test: KEY } })
        const path = `${DEFAULT}/test-notifications`
        const { data } = await admin.post<AdminTestNotificationsResponse>(path)

        expect(data.notification_test).toEqual({
          ok: true,
          reason: null,
          status: 200,
          location: null,
          url: `${backendUrl()}${HOOK}`,
        })
        expect(await database.notifications()).toEqual([])
        expect((await readAccount()).last_notification_at).toBeNull()
      })

      it("needs a key to sign with", async () => {
        const path = `${DEFAULT}/test-notifications`
        const { data } = await admin.post<AdminTestNotificationsResponse>(path)

        expect(data.notification_test).toMatchObject({ ok: false, reason: "no_key" })
      })
    })

    describe("a key that is replaced in the admin", () => {
      it("still verifies for the links it made until they are over, while new links have the new one", async () => {
        await saved({ api_keys: { test: KEY } })
        const old = await customer.checkOut()
        simulator().apiKeys.push(NEW_KEY)
        await saved({ api_keys: { test: NEW_KEY } })
        const { session } = await customer.checkOut()

        expect(await notifyOf(old.session.order_id, KEY)).toMatchObject({ status: 200 })
        expect(await notifyOf(session.order_id, NEW_KEY)).toMatchObject({ status: 200 })
        expect(await notifyOf(old.session.order_id, "nobody's-key")).toMatchObject({ status: 403 })
        await simulator().pay(old.session.order_id)
        await ledger.inboxDone()
        await outcome.paid(old)

        await ledger.inboxDone()
        await database.sql("UPDATE multisafepay_payment_link SET next_check_at = NULL")
        expect(await notifyOf(old.session.order_id, KEY)).toMatchObject({ status: 403 })
        expect(await notifyOf(session.order_id, NEW_KEY)).toMatchObject({ status: 200 })
        await ledger.inboxDone()
      })

      it("comes from the configuration again when it is taken away", async () => {
        process.env.MULTISAFEPAY_API_KEY = KEY
        expect((await readAccount()).api_keys.test).toMatchObject({ source: "environment" })
        const replaced = await saved({ api_keys: { test: NEW_KEY } })
        expect(replaced.api_keys.test).toMatchObject({ source: "admin", last4: "site" })

        const back = await saved({ api_keys: { test: null } })
        expect(back.api_keys.test).toEqual({
          configured: true,
          last4: "-key",
          source: "environment",
        })
      })
    })

    describe("another environment", () => {
      it("is for new links: those that are there stay with their own and its key", async () => {
        await saved({ api_keys: { test: KEY, live: NEW_KEY } })
        simulator().apiKeys.push(NEW_KEY)
        const old = await customer.checkOut()
        await saved({ environment: "live" })
        const fresh = await customer.checkOut()
        expect([old.session.environment, fresh.session.environment]).toEqual(["test", "live"])

        // Each link is served by the key of its own environment alone.
        simulator().apiKeys.splice(0, Infinity, NEW_KEY)
        await simulator().pay(fresh.session.order_id)
        await ledger.inboxDone()
        await outcome.paid(fresh)
        simulator().apiKeys.splice(0, Infinity, KEY)
        await simulator().pay(old.session.order_id)
        await ledger.inboxDone()
        await outcome.paid(old)
      })
    })

    describe("a key that was saved under an encryption key that is gone", () => {
      it("is shown as such, nothing stands in for it, and saving it again mends it", async () => {
        await saved({ api_keys: { test: KEY } })
        await database.sql(
          "UPDATE multisafepay_account SET api_keys = replace(api_keys::text, 'v1.', 'v1.0')::jsonb"
        )
        process.env.MULTISAFEPAY_API_KEY = KEY
        const broken = await readAccount()

        expect(broken.api_keys.test).toEqual({ configured: true, last4: "-key", source: "admin" })
        expect(broken.warnings).toContain("unreadable_key")
        expect((await testConnection()).data.connection.reason).toBe("unreadable_key")
        const collection = await customer.createCollection(await customer.fillCart())
        const refused = await customer.askForSession(collection)
        expect(refused.status).toBe(400)
        expect(JSON.stringify(refused.data)).toContain("MULTISAFEPAY_ENCRYPTION_KEY")

        expect((await saved({ api_keys: { test: KEY } })).warnings).not.toContain("unreadable_key")
        await customer.checkOut()
      })
    })

    describe("a saved key", () => {
      it("is nowhere in plain form: no table, no answer", async () => {
        const answers: unknown[] = [
          (await save({ api_keys: { test: KEY, live: NEW_KEY } })).data,
          (await testConnection()).data,
          (await testConnection({ api_key: NEW_KEY })).data,
          (await save({ api_keys: { test: `${KEY} ${NEW_KEY}` } })).data,
          (await admin.post(`${DEFAULT}/test-notifications`)).data,
          (await admin.get(ACCOUNTS)).data,
          (await admin.get(DEFAULT)).data,
          (await admin.get(`${DEFAULT}/payment-methods`)).data,
          (await admin.get("/admin/multisafepay/health")).data,
        ]
        const checkout = await customer.checkOut()
        await simulator().pay(checkout.session.order_id)
        await ledger.inboxDone()
        await outcome.paid(checkout)

        const tables = await database.sql<{ name: string }>(
          "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
        )
        expect(tables.length).toBeGreaterThan(100)
        for (const { name } of tables) {
          const [{ text }] = (await database.sql<{ text: string | null }>(
            `SELECT string_agg(row_to_json(each)::text, ' ') AS text FROM "${name}" AS each`
          )) as [{ text: string | null }]
          for (const secret of [KEY, NEW_KEY])
            expect({ name, text }).not.toMatchObject({
              text: expect.stringContaining(secret) as string,
            })
        }
        for (const secret of [KEY, NEW_KEY]) expect(JSON.stringify(answers)).not.toContain(secret)
        const [stored] = await database.sql<{ api_keys: Record<string, { encrypted: string }> }>(
          "SELECT api_keys FROM multisafepay_account"
        )
        const sealed = Object.values(stored!.api_keys)
        expect(sealed).toHaveLength(2)
        for (const { encrypted } of sealed)
          expect(isSealedWith(encrypted, parseEncryptionKey(ENCRYPTION_KEY))).toBe(true)
      })
    })

    afterEach(() => {
      process.env.MULTISAFEPAY_API_KEY = ""
    })
  },
  { MULTISAFEPAY_API_KEY: "", MULTISAFEPAY_ENCRYPTION_KEY: ENCRYPTION_KEY }
)
