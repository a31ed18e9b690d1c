import {
  type AdminPaymentLink,
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
} from "../../src/types/http"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { KEY } from "./support/hook"
import { rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

const LINKS = "/admin/multisafepay/payment-links"

/** What an admin may see of a link, and no more. */
const FIELDS = [
  "account",
  "amount",
  "attention",
  "cart_id",
  "created_at",
  "currency_code",
  "environment",
  "expires_at",
  "gateway",
  "id",
  "multisafepay_order_id",
  "order_id",
  "payment_collection_id",
  "payment_url",
  "refunded_amount",
  "session_id",
  "status",
  "transaction_id",
  "updated_at",
]

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

shopSuite(({ simulator, customer, admin, ledger, container, backendUrl }) => {
  const database = databaseOf(container)

  async function list(query = ""): Promise<AdminPaymentLinkListResponse> {
    const { status, data } = await admin.get<AdminPaymentLinkListResponse>(`${LINKS}${query}`)
    if (status !== 200) throw new Error(`${status}: ${JSON.stringify(data)}`)
    return data
  }

  const idsOf = async (query: string) =>
    (await list(query)).payment_links.map((link) => link.multisafepay_order_id)

  const idOf = ({ session }: Checkout) => session.order_id

  async function retrieve(checkout: Checkout): Promise<AdminPaymentLink> {
    const { id } = await ledger.link(idOf(checkout))
    const { data } = await admin.get<AdminPaymentLinkResponse>(`${LINKS}/${id}`)
    return data.payment_link
  }

  async function pay(checkout: Checkout, amount?: number) {
    await simulator().pay(idOf(checkout), { amount })
    await ledger.inboxDone()
  }

  describe("a payment link in the admin", () => {
    it("has exactly the fields it should, while nothing is paid", async () => {
      const checkout = await customer.checkOut()

      const link = await retrieve(checkout)

      expect(Object.keys(link).sort()).toEqual(FIELDS)
      const { session_id, payment_url, expires_at } = checkout.session
      expect(link).toEqual({
        id: expect.stringMatching(/^msplink_/) as string,
        account: "default",
        environment: "test",
        session_id,
        multisafepay_order_id: idOf(checkout),
        transaction_id: null,
        order_id: null,
        cart_id: checkout.cartId,
        payment_collection_id: checkout.collectionId,
        amount: checkout.total,
        currency_code: "eur",
        payment_url,
        expires_at,
        status: "open",
        attention: null,
        gateway: null,
        refunded_amount: 0,
        created_at: expect.stringMatching(ISO) as string,
        updated_at: expect.stringMatching(ISO) as string,
      })
    })

    it("knows its order, transaction and method once paid", async () => {
      const checkout = await customer.checkOut()
      await pay(checkout)

      const [orderId] = await ledger.orderIds(checkout.cartId)
      expect(await retrieve(checkout)).toMatchObject({
        status: "paid",
        order_id: orderId,
        transaction_id: simulator().orders.get(idOf(checkout))!.transaction!.id,
        gateway: "IDEAL",
        attention: null,
      })
    })

    it("has amounts as numbers in major units, in yen as well", async () => {
      const euros = await customer.checkOut({ quantity: 3 })
      const yen = await customer.checkOut({ region: "yen" })

      expect(await retrieve(euros)).toMatchObject({ amount: 64.92, currency_code: "eur" })
      expect(await retrieve(yen)).toMatchObject({ amount: 4000, currency_code: "jpy" })
      expect(simulator().orders.get(idOf(yen))!.link.request.amount).toBe(4000)
    })

    it("tells what went back, in major units", async () => {
      const checkout = await customer.checkOut()
      await pay(checkout)
      await simulator().refundFromDashboard(idOf(checkout), 1050)
      await ledger.inboxDone()

      expect(await retrieve(checkout)).toMatchObject({ refunded_amount: 10.5, status: "paid" })
    })

    it("says why a person has to look, and since when", async () => {
      const checkout = await customer.checkOut()
      const begun = Date.now()
      await pay(checkout, 1)

      const { attention } = await retrieve(checkout)
      expect(attention).toEqual({
        reason: "amount_mismatch",
        since: expect.stringMatching(ISO) as string,
        detail: "MultiSafepay reports 1, the payment session has 2494 (minor units of EUR).",
      })
      expect(Date.parse(attention!.since)).toBeGreaterThanOrEqual(begun)
    })
  })

  describe("the list of payment links", () => {
    /** Open, paid, and held because too little was paid. */
    async function makeThree() {
      const open = await customer.checkOut()
      const paid = await customer.checkOut({ region: "exclusive" })
      await pay(paid)
      const held = await customer.checkOut({ quantity: 2 })
      await pay(held, 1)
      return { open: idOf(open), paid: idOf(paid), held: idOf(held), paidCheckout: paid }
    }

    it("is empty in a new shop", async () => {
      expect(await list()).toEqual({ payment_links: [], count: 0, limit: 20, offset: 0 })
    })

    it("is filtered by each of its parameters, and by several at once", async () => {
      const { open, paid, held, paidCheckout } = await makeThree()
      const [orderId] = await ledger.orderIds(paidCheckout.cartId)
      const { id } = await ledger.link(held)
      const expected: [string, string[]][] = [
        ["", [held, paid, open]],
        ["?status=open", [held, open]],
        ["?status=paid", [paid]],
        ["?status[]=paid&status[]=open", [held, paid, open]],
        ["?status=declined", []],
        ["?account=default", [held, paid, open]],
        ["?account=second", []],
        [`?order_id=${orderId}`, [paid]],
        ["?order_id=order_unknown", []],
        ["?attention=true", [held]],
        ["?attention=false", [paid, open]],
        [`?q=${open}`, [open]],
        [`?q=${open.slice(0, 12)}`, [held, paid, open]],
        [`?q=${paidCheckout.cartId}`, [paid]],
        [`?q=${orderId}`, [paid]],
        [`?q=${id}`, [held]],
        ["?q=%25", []],
        ["?q=payses%5F", [held, paid, open]],
        ["?q=paysesX", []],
        ["?q=%00", [held, paid, open]],
        [`?status=open&attention=true&account=default&q=${held}`, [held]],
        [`?status=paid&attention=true`, []],
      ]

      for (const [query, ids] of expected) expect([query, await idsOf(query)]).toEqual([query, ids])
    })

    it("comes in pages, newest first, and in the order asked for", async () => {
      const { open, paid, held } = await makeThree()

      expect(await list("?limit=1")).toMatchObject({ count: 3, limit: 1, offset: 0 })
      expect(await idsOf("?limit=1&offset=1")).toEqual([paid])
      expect(await idsOf("?limit=2&offset=2")).toEqual([open])
      expect(await list("?offset=9")).toMatchObject({ payment_links: [], count: 3, offset: 9 })
      expect(await idsOf("?order=created_at")).toEqual([open, paid, held])
      expect(await idsOf("?order=-created_at")).toEqual([held, paid, open])
      expect(await idsOf("?order=-amount&limit=1")).toEqual([held])
    })

    it("gives each link as it is given by itself", async () => {
      const { paidCheckout } = await makeThree()

      const { payment_links: links } = await list("?status=paid")

      expect(links).toEqual([await retrieve(paidCheckout)])
    })
  })

  describe("what is asked for wrongly", () => {
    it("is answered 400", async () => {
      const queries = [
        "?bogus=1",
        "?status=bogus",
        "?attention=maybe",
        "?limit=-1",
        "?limit=many",
        "?limit=1.5",
        "?offset=-1",
        "?offset=99999999999999999999",
        "?order=",
        "?order=bogus",
        "?order=lease_until",
        "?order=created_at;drop",
        "?account=%00",
        "?order_id=%00",
        "?account[$ne]=default",
        "?q[]=a&q[]=b",
        `?q=${"x".repeat(101)}`,
        "/msplink_unknown?bogus=1",
      ]

      for (const query of queries) {
        const { status, data } = await admin.get<{ type: string }>(`${LINKS}${query}`)
        expect([query, status, data.type]).toEqual([query, 400, "invalid_data"])
      }
    })

    it("is answered 404 when there is no such link", async () => {
      for (const id of ["msplink_unknown", "%00", "__proto__", "x".repeat(500), "%25"]) {
        const { status, data } = await admin.get<{ type: string }>(`${LINKS}/${id}`)
        expect([id, status, data.type]).toEqual([id, 404, "not_found"])
      }
    })
  })

  describe("who may see it", () => {
    it("is nobody without a login, nor a customer with one", async () => {
      const token = await customer.logIn()
      const { headers } = customer.headers({ token })

      for (const path of [LINKS, `${LINKS}/msplink_1`]) {
        for (const given of [
          {},
          headers,
          { authorization: "Bearer nonsense" },
          { cookie: "connect.sid=x" },
        ]) {
          const { status, body } = await rawRequest(backendUrl(), { path, headers: given })
          expect([status, body]).toEqual([401, `{"message":"Unauthorized"}`])
        }
      }
    })
  })

  it("lets no secret into any answer, to staff or to customers", async () => {
    const checkout = await customer.checkOut()
    await pay(checkout, 1)
    const cart = await customer.retrieveCart(checkout.cartId)
    const sessions = await customer.sessions(checkout.cartId)
    const orders = await admin.get(`/admin/payments?fields=*`)
    const collection = await admin.get(
      `/admin/orders?fields=+payment_collections.payment_sessions.*,+payment_collections.payments.*`
    )
    const providers = await admin.get("/admin/payments/payment-providers")
    const keys = await database.sql<{ text: string }>(
      "SELECT row_to_json(link)::text AS text FROM multisafepay_payment_link AS link"
    )

    const told = JSON.stringify([
      ...[await list(), await retrieve(checkout), cart, sessions, keys],
      ...[orders.data, collection.data, providers.data],
    ])
    expect(told).toContain(idOf(checkout))
    expect(told).not.toContain(KEY)
    expect(told).not.toMatch(/api_?key"/i)
    expect(JSON.stringify(await list())).not.toMatch(/lease|raw_|jane|synced|next_check/)
  })
})
