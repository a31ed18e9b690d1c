import { parseEncryptionKey } from "../../src/multisafepay/secrets/encryption-key"
import { StoredKeys, type UsedKey } from "../../src/modules/multisafepay/stored-keys"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { CREATE, READ } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, KEY, signed } from "./support/hook"
import { shopSuite } from "./support/shop-suite"

const ENCRYPTION_KEY = "0f".repeat(32)

/** An account that this shop had, and that is gone from its configuration. */
const FORMER = "former"
const FORMER_HOOK = `/hooks/multisafepay/${FORMER}`

const ATTENTION = "multisafepay.payment_link.attention"
const MINUTE_MS = 60_000

shopSuite(
  ({ simulator, customer, admin, ledger, events, calls, container, backendUrl }) => {
    const database = databaseOf(container)
    const { post, get } = hookOf(backendUrl, simulator)
    const orderId = ({ session }: Checkout) => session.order_id

    const store = (key: Partial<UsedKey> = {}) =>
      new StoredKeys(
        { execute: (statement, values) => database.sql(statement, values.map(String)) },
        [parseEncryptionKey(ENCRYPTION_KEY)]
      ).remember({
        account: FORMER,
        environment: "test",
        apiKey: KEY,
        source: "option",
        ...key,
      })

    const forgetKeys = () => database.sql("DELETE FROM multisafepay_account")

    /** A link of an account that was unregistered since. Medusa has no provider of that name any more. */
    async function checkOutFormer(): Promise<Checkout> {
      const checkout = await customer.checkOut()
      await database.sql("UPDATE multisafepay_payment_link SET account = ?", [FORMER])
      await database.sql("UPDATE payment_session SET provider_id = ?", [
        `pp_multisafepay_${FORMER}`,
      ])
      return checkout
    }

    async function reconcile(checkout: Checkout) {
      await ledger.makeDue(orderId(checkout))
      await reconcilePayments(container())
      return ledger.link(orderId(checkout))
    }

    const notify = (path: string, checkout: Checkout, key = KEY) => {
      // A choice of method is only noted, so that answers can be seen without a look.
      const body = aboutOrder(orderId(checkout), { status: "initialized" })
      return post(path, body, signed(body, key))
    }

    /** The configuration of the running shop, which a merchant changes and restarts. */
    function configure(variables: Record<string, string>) {
      Object.assign(process.env, variables)
    }
    afterEach(() => {
      process.env.MULTISAFEPAY_API_KEY = KEY
      delete process.env.MULTISAFEPAY_ENVIRONMENT
    })

    describe("the key that a link is made with", () => {
      it("is stored where nobody can read it, once", async () => {
        const checkout = await customer.checkOut()
        const read = () =>
          database.sql<{ row: string }>(
            "SELECT row_to_json(known)::text AS row FROM multisafepay_account AS known"
          )
        const [stored, ...others] = await read()

        expect(others).toEqual([])
        expect(stored!.row).toMatch(/"last4": ?"-key"/)
        expect(stored!.row).not.toContain(KEY)
        expect(JSON.stringify(await database.everything())).not.toContain(KEY)
        expect(JSON.stringify(checkout)).not.toContain(KEY)
        const { id } = await ledger.link(orderId(checkout))
        const shown = await admin.get(`/admin/multisafepay/payment-links/${id}`)
        expect(shown.status).toBe(200)
        expect(JSON.stringify(shown.data)).not.toContain(KEY)

        await customer.checkOut()
        expect(await read()).toEqual([stored])
      })
    })

    describe("an account that was unregistered", () => {
      it("is served by its stored key while it has open links, and unknown afterwards", async () => {
        await store()
        const checkout = await checkOutFormer()
        await simulator().pay(orderId(checkout), {
          gateway: "VISA",
          scenario: "declined",
          notify: false,
        })

        expect(await notify(FORMER_HOOK, checkout, "another key")).toMatchObject({ status: 403 })
        const body = aboutOrder(orderId(checkout), { status: "declined" })
        expect(await post(FORMER_HOOK, body, signed(body))).toMatchObject({ status: 200 })
        await ledger.inboxDone()
        expect(await ledger.link(orderId(checkout))).toMatchObject({
          status: "declined",
          attention: null,
        })

        const hint = `${FORMER_HOOK}?transactionid=${orderId(checkout)}`
        expect(await get(hint)).toMatchObject({ status: 200, body: "OK" })
        const looks = calls().length
        expect(await reconcile(checkout)).toMatchObject({ attention: null })
        expect(calls().length).toBeGreaterThan(looks)

        await database.sql("UPDATE multisafepay_payment_link SET next_check_at = NULL")
        expect(await notify(FORMER_HOOK, checkout)).toMatchObject({ status: 404 })
        expect(await get(hint)).toMatchObject({ status: 404 })
      })

      it("has its money held until it is registered again, then booked", async () => {
        await store()
        const checkout = await checkOutFormer()
        await simulator().pay(orderId(checkout), { notify: false })

        const held = await reconcile(checkout)
        expect(held).toMatchObject({ status: "paid", attention: { reason: "account_unavailable" } })
        expect(held.attention!.detail).toContain("Register it")
        expect(await ledger.orderIds(checkout.cartId)).toEqual([])

        await database.sql("UPDATE multisafepay_payment_link SET account = 'default'")
        await database.sql("UPDATE payment_session SET provider_id = 'pp_multisafepay_default'")
        expect(await reconcile(checkout)).toMatchObject({ status: "paid", attention: null })
        expect(await ledger.orderIds(checkout.cartId)).toHaveLength(1)
      })

      it("is flagged once where its key is missing, until the key is back", async () => {
        const checkout = await checkOutFormer()
        await simulator().pay(orderId(checkout), {
          gateway: "VISA",
          scenario: "declined",
          notify: false,
        })

        expect(await notify(FORMER_HOOK, checkout)).toMatchObject({ status: 403 })
        const hint = `${FORMER_HOOK}?transactionid=${orderId(checkout)}`
        expect(await get(hint)).toMatchObject({ status: 200 })
        await ledger.inboxDone()
        const flagged = await ledger.link(orderId(checkout))
        expect(flagged).toMatchObject({
          status: "open",
          attention: { reason: "account_unavailable" },
        })
        expect(flagged.attention!.detail).toContain("Register it again")
        const waits = flagged.next_check_at!.getTime() - Date.now()
        expect(waits).toBeGreaterThan(55 * MINUTE_MS)
        expect(waits).toBeLessThanOrEqual(60 * MINUTE_MS)
        expect(await reconcilePayments(container())).toBe(0)

        expect(await reconcile(checkout)).toMatchObject({ attention: flagged.attention })
        expect(events.named(ATTENTION)).toEqual([{ id: flagged.id, reason: "account_unavailable" }])
        expect(calls()).toEqual([CREATE])

        await store()
        expect(await reconcile(checkout)).toMatchObject({ status: "declined", attention: null })
        expect(calls()).toEqual([CREATE, READ])
      })
    })

    describe("a link that was made in the other environment", () => {
      it("is read with a key of its own, stored before the account went live", async () => {
        const checkout = await customer.checkOut()
        await store({ account: "default" })
        await simulator().pay(orderId(checkout), {
          gateway: "VISA",
          scenario: "declined",
          notify: false,
        })
        configure({ MULTISAFEPAY_ENVIRONMENT: "live", MULTISAFEPAY_API_KEY: "a live key" })

        expect(await reconcile(checkout)).toMatchObject({ status: "declined", attention: null })
        expect(await notify(HOOK, checkout)).toMatchObject({ status: 200 })
        await ledger.inboxDone()
      })

      it("is never read with the key of this environment", async () => {
        const checkout = await customer.checkOut()
        await forgetKeys()
        configure({ MULTISAFEPAY_ENVIRONMENT: "live", MULTISAFEPAY_API_KEY: "a live key" })

        const held = await reconcile(checkout)

        expect(held).toMatchObject({ attention: { reason: "account_unavailable" } })
        expect(held.attention!.detail).toContain("apiKeys.test")
        expect(calls()).toEqual([CREATE])
      })
    })

    describe("a key that was replaced", () => {
      it("still verifies while links that it made are open, and not afterwards", async () => {
        const checkout = await customer.checkOut()
        await store({ account: "default" })
        configure({ MULTISAFEPAY_API_KEY: "replaced-key" })

        expect(await notify(HOOK, checkout, KEY)).toMatchObject({ status: 200 })
        expect(await notify(HOOK, checkout, "replaced-key")).toMatchObject({ status: 200 })
        expect(await notify(HOOK, checkout, "another key")).toMatchObject({ status: 403 })
        await ledger.inboxDone()

        await database.sql("UPDATE multisafepay_payment_link SET next_check_at = NULL")
        expect(await notify(HOOK, checkout, KEY)).toMatchObject({ status: 403 })
        expect(await notify(HOOK, checkout, "replaced-key")).toMatchObject({ status: 200 })
        await ledger.inboxDone()
      })
    })
  },
  { MULTISAFEPAY_ENCRYPTION_KEY: ENCRYPTION_KEY }
)
