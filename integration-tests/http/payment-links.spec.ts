import { type HttpTypes } from "@medusajs/framework/types"

import {
  type AdminPaymentLink,
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
  type AdminPaymentLinkTotalsResponse,
} from "../../src/types/http"
import { shopSuite } from "./support/shop-suite"

const LINKS = "/admin/multisafepay/payment-links"

const HEADER =
  "id,created_at,status,amount,refunded_amount,currency_code,account,environment,gateway,order_id," +
  "multisafepay_order_id,transaction_id,expires_at,payment_url,attention"

shopSuite(({ simulator, admin, ledger, shop, customer }) => {
  afterEach(async () => {
    await simulator().idle()
    await ledger.inboxDone()
  })

  async function draft(price: number, email: string): Promise<HttpTypes.AdminDraftOrder> {
    const { data } = await admin.post<HttpTypes.AdminDraftOrderResponse>("/admin/draft-orders", {
      email,
      region_id: shop().regions.inclusive.id,
      sales_channel_id: shop().salesChannelId,
      items: [{ variant_id: shop().variants.mug, quantity: 1, unit_price: price }],
    })
    return data.draft_order
  }

  async function linkFor(order_id: string): Promise<AdminPaymentLink> {
    const { status, data } = await admin.post<AdminPaymentLinkResponse>(LINKS, { order_id })
    expect(status).toBe(200)
    return data.payment_link
  }

  async function get<T>(path: string): Promise<T> {
    const { status, data } = await admin.get<T>(`${LINKS}${path}`)
    expect([path, status]).toEqual([path, 200])
    return data
  }

  const idsOf = async (query: string) =>
    (await get<AdminPaymentLinkListResponse>(query)).payment_links.map(({ id }) => id)

  const totalsOf = async (query = "") =>
    (await get<AdminPaymentLinkTotalsResponse>(`/totals${query}`)).totals

  it("are found by the order's number, its beginning, and the customer's address", async () => {
    const first = await draft(50, "jane@example.com")
    const second = await draft(20, "john@example.com")
    const ofFirst = await linkFor(first.id)
    const ofSecond = await linkFor(second.id)

    const expected: [string, string[]][] = [
      [`${first.display_id}`, [ofFirst.id]],
      [`%23${second.display_id}`, [ofSecond.id]],
      ["jane%40example.com", [ofFirst.id]],
      ["JOHN%40example.com", [ofSecond.id]],
      ["nobody%40example.com", []],
      [first.id.slice(0, -2), [ofFirst.id]],
      ["order_", [ofSecond.id, ofFirst.id]],
      [ofSecond.id, [ofSecond.id]],
      [ofSecond.id.slice(0, -2), []],
      ["999999", []],
    ]
    for (const [q, ids] of expected) expect([q, await idsOf(`?q=${q}`)]).toEqual([q, ids])
  })

  it("are found by when they were made", async () => {
    const before = new Date().toISOString()
    const checkout = await customer.checkOut()
    const { id } = await ledger.link(checkout.session.order_id)
    const after = new Date(Date.now() + 1_000).toISOString()

    expect(await idsOf(`?created_from=${before}&created_to=${after}`)).toEqual([id])
    expect(await idsOf(`?created_from=${after}`)).toEqual([])
    expect(await idsOf(`?created_to=${before}`)).toEqual([])
    expect((await admin.get(`${LINKS}?created_from=yesterday`)).status).toBe(400)
  })

  it("are sorted, and alike ones come in pages that leave none out", async () => {
    const ids: string[] = []
    for (const price of [30, 10, 10, 20])
      ids.push((await linkFor((await draft(price, "jane@example.com")).id)).id)
    const [dearest, one, other, middle] = ids

    const alike = [one, other].sort()
    expect(await idsOf("?order=amount")).toEqual([...alike, middle, dearest])
    expect(await idsOf("?order=-amount")).toEqual([dearest, middle, ...[...alike].reverse()])
    const pages = [0, 1, 2, 3].map((offset) => idsOf(`?order=amount&limit=1&offset=${offset}`))
    expect((await Promise.all(pages)).flat()).toEqual([...alike, middle, dearest])
  })

  it("are summed by status and currency, under the list's filters", async () => {
    expect(await totalsOf()).toEqual([])
    const paid = await linkFor((await draft(50, "jane@example.com")).id)
    await linkFor((await draft(20.1, "jane@example.com")).id)
    await linkFor((await draft(20.2, "jane@example.com")).id)
    await simulator().pay(paid.multisafepay_order_id)
    await simulator().idle()
    await ledger.inboxDone()

    const open = { status: "open", currency_code: "eur", count: 2, amount: 40.3 }
    const settled = { status: "paid", currency_code: "eur", count: 1, amount: 50 }
    expect(await totalsOf()).toEqual([open, settled])
    expect(await totalsOf("?status=paid")).toEqual([settled])
    expect(await totalsOf(`?q=${paid.order_id}`)).toEqual([settled])
    expect((await admin.get(`${LINKS}/totals?limit=5`)).status).toBe(400)
  })

  it("are exported as the filters leave them, safe to open in a spreadsheet", async () => {
    const order = await draft(50, "jane@example.com")
    const link = await linkFor(order.id)
    const other = await linkFor((await draft(20, "jane@example.com")).id)

    const { headers, data } = await admin.get<string>(`${LINKS}/export`)
    expect(headers).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="payment-links.csv"',
      "cache-control": "no-store",
    })
    const [header, newest, oldest, end] = data.replace("\uFEFF", "").split("\n")
    expect([header, end]).toEqual([HEADER, ""])
    expect(newest).toContain(`${other.id},${other.created_at},open,20,0,eur,default,test,,`)
    expect(oldest).toContain(
      `${link.id},${link.created_at},open,50,0,eur,default,test,,${order.id}`
    )

    const filtered = await get<string>(`/export?q=${order.id}`)
    expect(filtered.trim().split("\n")).toHaveLength(2)
    expect((await admin.get(`${LINKS}/export?limit=1`)).status).toBe(400)
  })
})
