import { rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

shopSuite((suite) => {
  const { simulator, admin, ledger, backendUrl } = suite
  const pathOf = (collectionId: string) => `/payment-collection/${collectionId}`

  // A visitor of its own for each test: visits are counted by address.
  let visitor = 0
  beforeEach(() => {
    visitor += 1
  })

  const ask = (method: string, path: string) =>
    rawRequest(backendUrl(), {
      method,
      path,
      headers: { "accept-language": "en", "x-forwarded-for": `192.0.2.${visitor}` },
    })

  const open = (collectionId: string, { method = "GET", query = "?order_id=x" } = {}) =>
    ask(method, `${pathOf(collectionId)}${query}`)

  const press = (collectionId: string) => ask("POST", `${pathOf(collectionId)}/pay?lang=en`)

  const links = (orderId: string) =>
    admin
      .get<{ payment_links: { multisafepay_order_id: string; status: string; amount: number }[] }>(
        `/admin/multisafepay/payment-links?order_id=${orderId}`
      )
      .then(({ data }) => data.payment_links)

  const stateOf = ({ body }: { body: string }) => /data-state="(\w+)"/.exec(body)?.[1]

  afterEach(async () => {
    await simulator().idle()
    await ledger.inboxDone()
  })

  it("shows the amount, the order and a button, and nothing of the customer's", async () => {
    const { collectionId } = await admin.createUnpaidOrder()

    const page = await open(collectionId)

    expect(page.status).toBe(200)
    expect(stateOf(page)).toBe("payable")
    expect(page.body).toContain("Pay €24.94")
    expect(page.body).toContain(`<form method="post"`)
    expect(page.body).not.toMatch(/jane|example\.com|Kraanspoor|1033/i)
    expect(page.body).not.toContain("<script")
  })

  it("is opened by previews and crawlers: nothing is asked of MultiSafepay, and nothing written", async () => {
    const { orderId, collectionId } = await admin.createUnpaidOrder()

    for (let visit = 0; visit < 5; visit++) await open(collectionId)
    const head = await open(collectionId, { method: "HEAD" })

    expect(head).toMatchObject({ status: 200, body: "" })
    expect(simulator().calls()).toEqual([])
    expect(await links(orderId)).toEqual([])
  })

  it("leads a person to the payment page, by the same link each time, and then says that it is paid", async () => {
    const { orderId, collectionId } = await admin.createUnpaidOrder()

    const first = await press(collectionId)
    const second = await press(collectionId)

    const [link, ...others] = await links(orderId)
    expect(others).toEqual([])
    expect(link).toMatchObject({ status: "open", amount: 24.94 })
    expect(first.status).toBe(303)
    expect(first.headers.location).toMatch(/^http.*\/connect\//)
    expect(second.headers.location).toBe(first.headers.location)

    await simulator().pay(link?.multisafepay_order_id ?? "")
    await simulator().idle()
    await ledger.inboxDone()

    const page = await open(collectionId)
    expect(stateOf(page)).toBe("paid")
    expect(page.body).not.toContain("<form")
    const late = await press(collectionId)
    expect(late.status).toBe(303)
    expect(late.headers.location).toContain(pathOf(collectionId))
    expect(await links(orderId)).toHaveLength(1)
  })

  it("offers a new link in place of one that expired", async () => {
    const { orderId, collectionId } = await admin.createUnpaidOrder()
    await press(collectionId)
    const [link] = await links(orderId)
    const mspId = link?.multisafepay_order_id ?? ""
    await simulator().expire(mspId)
    await ledger.inboxDone()

    expect(stateOf(await open(collectionId))).toBe("expired")
    const pressed = await press(collectionId)

    expect(pressed.status).toBe(303)
    expect(await links(orderId)).toHaveLength(2)
  })

  it("says that an order is cancelled, and makes no link for it", async () => {
    const { orderId, collectionId } = await admin.createUnpaidOrder()
    await admin.cancelOrder(orderId)

    expect(stateOf(await open(collectionId))).toBe("cancelled")
    expect((await press(collectionId)).status).toBe(303)

    expect(simulator().calls()).toEqual([])
  })

  it("asks for a moment's patience while MultiSafepay is down, with the button still there", async () => {
    const { collectionId } = await admin.createUnpaidOrder()
    simulator().fault({ kind: "status", status: 500, times: 99 })

    const page = await press(collectionId)

    expect(page.status).toBe(503)
    expect(stateOf(page)).toBe("unavailable")
    expect(page.body).toContain("<form")
    simulator().clearFaults()
    expect((await press(collectionId)).status).toBe(303)
  })

  it.each(["pay_col_unknown", "x", "%00", "..%2f..%2fadmin", "%3Cscript%3E", "a".repeat(300)])(
    "is 404 for %s",
    async (id) => {
      const page = await open(id)

      expect(page.status).toBe(404)
      expect(page.body).not.toContain("<script")
      expect((await press(id)).status).toBe(404)
      expect(simulator().calls()).toEqual([])
    }
  )

  it("is 404 for a cart's collection, which belongs to no order", async () => {
    const { collectionId } = await suite.customer.checkOut()

    expect((await open(collectionId)).status).toBe(404)
    expect((await press(collectionId)).status).toBe(404)
  })

  it("speaks six languages, and escapes what the shop calls itself", async () => {
    const { collectionId } = await admin.createUnpaidOrder()
    const shopName = `<b>"Mugs" & more</b>`
    await admin.post("/admin/multisafepay/accounts/default", { shop_name: shopName })

    for (const language of ["en", "nl", "de", "fr", "es", "it"]) {
      const { body } = await open(collectionId, { query: `?lang=${language}` })
      expect(body).toContain(`<html lang="${language}">`)
      expect(body).not.toContain("<b>")
      expect(body).toContain("&lt;b&gt;")
    }
  })

  it("lets its form lead to the payment page, and runs and keeps nothing", async () => {
    const { collectionId } = await admin.createUnpaidOrder()

    const { headers } = await open(collectionId)

    const policy = String(headers["content-security-policy"])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("form-action 'self' https://*.multisafepay.com")
    expect(policy).toContain(new URL(simulator().apiUrl).origin)
    expect(policy).not.toContain("script-src")
    expect(headers["cache-control"]).toBe("no-store")
    expect(headers["x-robots-tag"]).toContain("noindex")
  })

  it("is limited in how often it can be pressed", async () => {
    const { orderId, collectionId } = await admin.createUnpaidOrder()
    const answers: number[] = []

    for (let time = 0; time < 12; time++) answers.push((await press(collectionId)).status)

    expect(answers.slice(0, 10)).toEqual(Array(10).fill(303))
    const busy = await press(collectionId)
    expect(busy.status).toBe(429)
    expect(busy.headers["retry-after"]).toBeDefined()
    expect(stateOf(busy)).toBe("busy")
    expect(await links(orderId)).toHaveLength(1)
  })
})
