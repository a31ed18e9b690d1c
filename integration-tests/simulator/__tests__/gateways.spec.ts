import { type JsonObject } from "../json"
import { openShop, type Shop } from "./open-shop"

describe("gateways and payment methods", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())

  const ids = async (path: string) =>
    ((await shop.call("GET", path)).json.data as JsonObject[]).map(({ id }) => id)

  it.each([
    { path: "/gateways?country=NL", has: "IDEAL", hasNot: "MISTERCASH" },
    { path: "/gateways?country=BE", has: "MISTERCASH", hasNot: "IDEAL" },
    { path: "/gateways", has: "IDEAL", hasNot: "VVVGIFTCRD" },
    { path: "/gateways?include=coupons", has: "VVVGIFTCRD", hasNot: "BARTER" },
    { path: "/payment-methods?country=NL&currency=EUR", has: "IDEAL", hasNot: "BIZUM" },
    { path: "/payment-methods?country=NL&currency=JPY", has: "VISA", hasNot: "IDEAL" },
    { path: "/payment-methods?country=NL&amount=5000", has: "IN3", hasNot: "BIZUM" },
    { path: "/payment-methods?country=NL&amount=4999", has: "IDEAL", hasNot: "IN3" },
    { path: "/payment-methods?group_cards=1", has: "CREDITCARD", hasNot: "VISA" },
    { path: "/payment-methods?include_coupons=1", has: "VVVGIFTCRD", hasNot: "CREDITCARD" },
  ])("lists $has but not $hasNot for $path", async ({ path, has, hasNot }) => {
    const listed = await ids(path)

    expect(listed).toContain(has)
    expect(listed).not.toContain(hasNot)
  })

  it("describes one", async () => {
    expect((await shop.call("GET", "/gateways/IDEAL")).data).toEqual({
      id: "IDEAL",
      description: "iDEAL",
    })
    expect((await shop.call("GET", "/payment-methods/IDEAL")).data).toMatchObject({
      id: "IDEAL",
      name: "iDEAL",
      type: "payment-method",
      allowed_countries: ["NL"],
      allowed_currencies: ["EUR"],
      shopping_cart_required: false,
    })
  })

  it.each(["/gateways/BARTER", "/payment-methods/BARTER"])("does not know %s", async (path) => {
    const { status, json } = await shop.call("GET", path)

    expect([status, json.error_code]).toEqual([404, 1023])
  })

  it("does not know a path the API does not have", async () => {
    expect((await shop.call("GET", "/nothing/here")).status).toBe(404)
  })
})

describe("transactions", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
    for (const id of ["o1", "o2", "o3"]) {
      await shop.createLink(id)
      await shop.simulator.pay(id, { scenario: id === "o2" ? "declined" : "completed" })
    }
  })
  afterAll(() => shop.close())

  const list = async (query: string) => {
    const { json } = await shop.call("GET", `/transactions${query}`)
    const pager = json.pager as { cursor: { after: string | null; before: string | null } }
    return { orders: (json.data as JsonObject[]).map((row) => row.order_id), cursor: pager.cursor }
  }

  it("are listed newest first, page by page, and back", async () => {
    const first = await list("?limit=2")
    const second = await list(`?limit=2&after=${first.cursor.after ?? ""}`)
    const back = await list(`?limit=2&before=${second.cursor.before ?? ""}`)

    expect(first.orders).toEqual(["o3", "o2"])
    expect(second.orders).toEqual(["o1"])
    expect(second.cursor.after).toBeNull()
    expect(back.orders).toEqual(["o3", "o2"])
  })

  it("are filtered by status", async () => {
    expect((await list("?status=declined")).orders).toEqual(["o2"])
  })

  it("are found by PSP id, and only by that", async () => {
    const id = shop.simulator.orders.get("o1")?.transaction?.id ?? ""

    expect((await shop.call("GET", `/transactions/${id}`)).data).toMatchObject({
      order_id: "o1",
      debit_credit: "C",
    })
    expect((await shop.call("GET", "/transactions/o1")).json.error_code).toBe(1006)
  })
})
