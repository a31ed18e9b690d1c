import { openShop, type Shop } from "./open-shop"

describe("the dashboard", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const at = (path: string) => `${shop.simulator.origin}/dashboard${path}`
  const open = async (path = "") => {
    const response = await fetch(at(path))
    const html = await response.text()
    const forms = [...html.matchAll(/action="[^"]*\/([a-z]+)"/g)].map(([, action]) => action)
    return { status: response.status, html, forms }
  }
  const submit = async (path: string, form: Record<string, string> = {}) => {
    const body = new URLSearchParams(form)
    const response = await fetch(at(path), { method: "POST", body, redirect: "manual" })
    const { status, headers } = response
    return { status, to: headers.get("location"), html: await response.text() }
  }
  const status = (id = "o1") => shop.simulator.orders.get(id)?.status
  const amountIn = (html: string, action: string) =>
    new RegExp(`/${action}"[^]*?value="([^"]*)"`).exec(html)?.[1]

  const items = [{ name: "Tea", unit_price: 19.99, quantity: 1 }]
  const make = {
    unpaid: () => shop.createLink("o1"),
    async paid() {
      await shop.createLink("o1")
      await shop.simulator.pay("o1")
    },
    async authorised() {
      await shop.createLink("o1", { gateway: "VISA", capture: "manual" })
      await shop.simulator.pay("o1")
    },
    async unshipped() {
      await shop.createLink("o1", { gateway: "KLARNA", shopping_cart: { items } })
      await shop.simulator.pay("o1")
    },
    async refunding() {
      await make.paid()
      await shop.simulator.refundFromDashboard("o1", 500)
    },
    async disputed() {
      await make.paid()
      await shop.simulator.chargeback("o1")
    },
    async over() {
      await make.paid()
      const id = await shop.simulator.refundFromDashboard("o1", 1999)
      await shop.simulator.settleRefund(id, "completed")
    },
  }

  it("lists orders with what they are, the latest first", async () => {
    await make.paid()
    await shop.simulator.refundFromDashboard("o1", 500)
    await shop.createLink("o2", { amount: 4200 })

    const { html } = await open()
    const [head = "", second = "", first = ""] = html.split('<th scope="row">')
    for (const word of ["Order", "Amount", "Method", "Status", "Refunded"])
      expect(head).toContain(word)
    for (const word of ["/dashboard/orders/o2", "€42.00", "initialized"])
      expect(second).toContain(word)
    for (const word of ["o1", "€19.99", "iDEAL", "partial refunded", "€5.00"])
      expect(first).toContain(word)
  })

  it("says so when there are no orders", async () => {
    expect((await open()).html).toContain("There are none yet")
  })

  it.each<[keyof typeof make, string[]]>([
    ["unpaid", ["cancel"]],
    ["paid", ["refund", "chargeback"]],
    ["authorised", ["capture", "release"]],
    ["unshipped", ["ship", "refund", "chargeback"]],
    ["refunding", ["settle", "refund", "chargeback"]],
    ["disputed", ["win", "lose"]],
    ["over", []],
  ])("offers for an order that is %s: %j", async (state, actions) => {
    await make[state]()

    expect((await open("/orders/o1")).forms).toEqual(actions)
  })

  it.each<[string, keyof typeof make, Record<string, string>, string, string[]]>([
    ["cancel", "unpaid", {}, "cancelled", ["cancelled"]],
    ["refund", "paid", { amount: "5.00" }, "partial_refunded", ["partial_refunded"]],
    ["refund", "paid", { amount: "19,99" }, "refunded", ["refunded"]],
    ["chargeback", "paid", { amount: "19.99" }, "chargedback", ["chargedback"]],
    ["capture", "authorised", { amount: "19.99" }, "completed", ["completed"]],
    ["release", "authorised", {}, "void", ["void"]],
    ["ship", "unshipped", {}, "shipped", ["shipped"]],
    ["win", "disputed", {}, "completed", ["completed"]],
    ["lose", "disputed", {}, "chargedback", ["chargedback"]],
  ])("can %s an order that is %s with %j", async (action, state, form, ends, told) => {
    await make[state]()
    shop.notified.length = 0
    const { status: code, to } = await submit(`/orders/o1/${action}`, form)
    await shop.simulator.idle()

    expect([code, to]).toEqual([303, "/dashboard/orders/o1"])
    expect(status()).toBe(ends)
    expect(shop.statuses()).toEqual(told)
  })

  it.each(["completed", "declined", "void"])("ends a refund as %s", async (end) => {
    await make.paid()
    const refund = await shop.simulator.refundFromDashboard("o1", 500)
    const { status: code } = await submit("/orders/o1/settle", { refund, end })

    expect(code).toBe(303)
    expect(shop.simulator.orders.get("o1")?.transaction?.related[0]?.transaction.status).toBe(end)
    expect((await open("/orders/o1")).forms).not.toContain("settle")
  })

  it("suggests what is left, and shows the part and its order to each other", async () => {
    await make.authorised()
    await submit("/orders/o1/capture", { amount: "5.00" })

    const { html } = await open("/orders/o1")
    expect(amountIn(html, "capture")).toBe("14.99")
    expect(html).toContain('href="/dashboard/orders/o1-0001"')
    expect((await open("/orders/o1-0001")).html).toContain('href="/dashboard/orders/o1"')
  })

  it("asks for whole yen", async () => {
    await shop.createLink("o1", { currency: "JPY", amount: 500 })
    await shop.simulator.pay("o1", { gateway: "VISA" })

    expect(amountIn((await open("/orders/o1")).html, "refund")).toBe("500")
    expect((await submit("/orders/o1/refund", { amount: "0.5" })).status).toBe(422)
    await submit("/orders/o1/refund", { amount: "100" })
    expect(shop.simulator.orders.get("o1")?.amountRefunded).toBe(100)
  })

  it.each(["", "0", "-5", "1e3", "5.001", "five", "20.00"])(
    "refuses to refund %j, says why, and keeps what was filled in",
    async (amount) => {
      await make.paid()
      const { status: code, html } = await submit("/orders/o1/refund", { amount })

      expect(code).toBe(422)
      expect(html).toContain('role="alert"')
      expect(amountIn(html, "refund")).toBe(amount)
      expect(status()).toBe("completed")
    }
  )

  it("refuses what does not fit the order", async () => {
    await make.unpaid()

    expect((await submit("/orders/o1/win")).html).toContain("No chargeback of o1 is open.")
    expect((await submit("/orders/o1/ship")).html).toContain("(1006)")
    expect((await submit("/orders/o1/settle", { refund: "1", end: "void" })).status).toBe(422)
  })

  it("does not decide refunds of another order", async () => {
    await make.paid()
    const refund = await shop.simulator.refundFromDashboard("o1", 500)
    await shop.createLink("o2")
    const { status: code } = await submit("/orders/o2/settle", { refund, end: "void" })

    expect(code).toBe(422)
    expect(status()).toBe("partial_refunded")
  })

  it("escapes what shops send, and works without a script", async () => {
    const id = `<b>"o/1'`
    await shop.createLink(id, { description: "<script>alert(1)</script>" })
    const list = await open()
    const order = await open(`/orders/${encodeURIComponent(id)}`)

    for (const { html } of [list, order]) {
      expect(html).not.toMatch(/<script|<b>"/)
      expect(html).toContain("&lt;b&gt;&quot;o/1&#39;")
    }
    expect(order.html).toContain("&lt;script&gt;")
    await submit(`/orders/${encodeURIComponent(id)}/cancel`)
    expect(status(id)).toBe("cancelled")
  })

  it("is linked to where a tester pays", async () => {
    const url = await shop.createLink("o1")
    const choose = new URL("choose", url.split("?")[0])
    const page = await fetch(choose, {
      method: "POST",
      body: new URLSearchParams({ gateway: "IDEAL" }),
    })

    expect(await page.text()).toContain('href="/dashboard/orders/o1"')
  })

  it.each(["/orders/nobody", "/orders/%E0%A4%A", "/orders/o1/nothing", "/nothing"])(
    "does not know %s",
    async (path) => {
      await make.unpaid()

      expect((await open(path)).status).toBe(404)
      expect((await submit(path)).status).toBe(404)
    }
  )
})
