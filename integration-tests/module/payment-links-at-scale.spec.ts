import { type LinkFilters } from "../../src/modules/multisafepay/link-conditions"
import { exportLinks } from "../../src/modules/multisafepay/link-export"
import { type LinkPaging, readLinkPage } from "../../src/modules/multisafepay/link-page"
import { readLinkTotals } from "../../src/modules/multisafepay/link-totals"
import { explaining } from "./support/explain"
import { moduleSuite } from "./support/module-suite"

const COUNT = 100_000

/**
 * A link a minute, the last one now; every tenth has an order, every thousandth needs a person. What is committed before
 * it is written to the log looks unfinished to VACUUM, so it waits for that.
 */
const FILL = `
  INSERT INTO multisafepay_payment_link (id, account, environment, session_id, multisafepay_order_id,
    payment_collection_id, cart_id, order_id, amount, raw_amount, refunded_amount, raw_refunded_amount,
    currency_code, currency_exponent, payment_url, expires_at, status, creation, attention, created_at, updated_at)
  SELECT 'msplink_' || md5('link' || n), CASE n % 4 WHEN 0 THEN 'second' ELSE 'default' END, 'test',
    'payses_' || md5('session' || n), 'payses_' || md5('session' || n), 'pay_col_' || md5('collection' || n),
    'cart_' || md5('cart' || n), CASE WHEN n % 10 = 0 THEN 'order_' || md5('order' || n) END,
    n % 500 + 0.25, jsonb_build_object('value', (n % 500 + 0.25)::text, 'precision', 20),
    0, '{"value": "0", "precision": 20}', CASE n % 2 WHEN 0 THEN 'eur' ELSE 'usd' END, 2,
    'https://payv2.multisafepay.com/connect/' || md5('url' || n), now() + interval '1 day',
    (ARRAY['open', 'paid', 'paid', 'paid', 'expired', 'cancelled', 'declined', 'paid'])[n % 8 + 1], 'created',
    CASE WHEN n % 1000 = 0 THEN '{"reason": "amount_mismatch", "since": "", "detail": ""}'::jsonb END,
    now() - (${COUNT} - n) * interval '1 minute', now()
  FROM generate_series(1, ${COUNT}) AS n, set_config('synchronous_commit', 'on', true)`

const NEWEST: LinkPaging = {
  order: { column: "created_at", direction: "DESC" },
  skip: 0,
  take: 20,
}

const MEGABYTE = 2 ** 20

moduleSuite(
  ({ sql }) => {
    beforeEach(async () => {
      await sql(FILL)
      await sql("VACUUM ANALYZE multisafepay_payment_link")
    })

    const idOf = async (column: string, n: number) => {
      const name = column === "order_id" ? "order" : "session"
      const [row] = await sql<{ id: string }>("SELECT md5(?) AS id", [`${name}${n}`])
      return row?.id ?? ""
    }

    it("answer from indexes, whatever the page shows", async () => {
      const hour = { created_from: new Date(Date.now() - 3_600_000), created_to: new Date() }
      const order = `order_${await idOf("order_id", 50_000)}`
      const session = `payses_${await idOf("session_id", 777)}`
      const found = (prefix: string | undefined, orderIds: string[] = []): LinkFilters => ({
        search: { prefix, orderIds },
      })
      const sorted = (column: string, direction: "ASC" | "DESC"): LinkPaging => ({
        ...NEWEST,
        order: { column, direction },
      })
      const pages: [string, LinkFilters, LinkPaging, number][] = [
        ["first", {}, NEWEST, COUNT],
        ["last", {}, { ...NEWEST, skip: COUNT - 20 }, COUNT],
        ["oldest", {}, sorted("created_at", "ASC"), COUNT],
        ["dearest", {}, sorted("amount", "DESC"), COUNT],
        ["by end", {}, sorted("expires_at", "ASC"), COUNT],
        ["by status", {}, sorted("status", "ASC"), COUNT],
        ["one status", { status: ["open"] }, NEWEST, COUNT / 8],
        ["one account", { account: ["second"] }, NEWEST, COUNT / 4],
        ["attention", { attention: true }, NEWEST, COUNT / 1000],
        ["a period", hour, NEWEST, 60],
        ["all of it", { ...hour, status: ["paid"], account: ["default"] }, NEWEST, 29],
        ["order", found(order), NEWEST, 1],
        ["beginning of an order", found(order.slice(0, 16)), NEWEST, 1],
        ["order at MultiSafepay", found(session), NEWEST, 1],
        ["orders of a customer", found(undefined, [order]), NEWEST, 1],
        ["nothing", found("nothing"), NEWEST, 0],
      ]

      for (const [name, filters, paging, count] of pages) {
        const { database, plans } = explaining(sql)
        const page = await readLinkPage(database, filters, paging)
        expect([name, page.count, plans.length]).toEqual([name, count, 2])
        expect([name, page.ids.length]).toEqual([name, Math.min(20, count)])
        expect([name, plans.filter((plan) => plan.includes("Seq Scan"))]).toEqual([name, []])
      }
    })

    it("are summed from indexes", async () => {
      const { database, plans } = explaining(sql)

      const totals = await readLinkTotals(database, {})
      expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(COUNT)
      expect(totals.map(({ status, currency_code }) => `${status} ${currency_code}`)).toEqual([
        "cancelled usd",
        "declined eur",
        "expired eur",
        "open eur",
        "paid eur",
        "paid usd",
      ])
      await readLinkTotals(database, { status: ["open"] })
      await readLinkTotals(database, { search: { prefix: "order_0123", orderIds: [] } })

      expect(plans).toHaveLength(3)
      expect(plans.filter((plan) => plan.includes("Seq Scan"))).toEqual([])
    })

    it("are exported each once, in order, and not all at a time", async () => {
      const database = {
        execute: (statement: string, parameters: readonly unknown[]) => sql(statement, parameters),
      }
      // Links of one moment, some thousandths of a millisecond apart, on both sides of a page's end.
      await sql(
        `UPDATE multisafepay_payment_link
        SET created_at = date_trunc('second', now()) + (random() * 100)::int * interval '1 microsecond'
        WHERE created_at > now() - interval '30 hours'`
      )
      const ids = new Set<string>()
      let last = ""
      let most = 0
      const before = process.memoryUsage().heapUsed

      for await (const { id, created_at } of exportLinks(database, {})) {
        if (last && created_at > last) throw new Error("The order is not kept.")
        last = created_at
        ids.add(id)
        if (ids.size % 5_000 === 0) most = Math.max(most, process.memoryUsage().heapUsed)
      }

      expect(ids.size).toBe(COUNT)
      expect(most - before).toBeLessThan(150 * MEGABYTE)
    })

    it("are exported from indexes", async () => {
      const { database, plans } = explaining(sql)
      let count = 0
      for await (const { status } of exportLinks(database, { status: ["open"] })) {
        expect(status).toBe("open")
        count += 1
        if (count === 2_500) break
      }

      expect(plans).toHaveLength(3)
      expect(plans.filter((plan) => plan.includes("Seq Scan"))).toEqual([])
    })
  },
  { migrations: true }
)
