import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"

import { type HttpTypes } from "@medusajs/framework/types"
import { Client } from "pg"
import { type Browser, type BrowserContext, type Page } from "playwright-core"

import {
  type AdminPaymentLink,
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
} from "../../src/types/http"
import { type AdminShop, startAdminShop } from "./support/admin-shop"
import { startChromium } from "./support/chromium"
import { LANGUAGES, prefer } from "./support/dashboard-preferences"
import { describeWithBrowser, executablePath } from "./support/describe-with-browser"
import { findBarriers } from "./support/find-barriers"
import { hire } from "./support/hire"
import { logIn } from "./support/log-in"
import { findOverflow } from "./support/overflow"

const PICTURES = join(__dirname, "../../coverage/screenshots")
const PAGE = "/app/multisafepay/payment-links"
const LINKS = "/admin/multisafepay/payment-links"
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

/** Links of a year ago, enough for a second page. */
const OLD = 25

const FILL_OLD = `
  INSERT INTO multisafepay_payment_link (id, account, environment, session_id, multisafepay_order_id,
    payment_collection_id, amount, raw_amount, refunded_amount, raw_refunded_amount, currency_code,
    currency_exponent, expires_at, status, creation, created_at, updated_at)
  SELECT 'msplink_old' || n, 'default', 'test', 'payses_old' || n, 'payses_old' || n, 'pay_col_old' || n,
    n, jsonb_build_object('value', n::text, 'precision', 20), 0, '{"value": "0", "precision": 20}', 'eur', 2,
    '2025-06-02', 'expired', 'created', '2025-06-01'::timestamptz + n * interval '1 minute', now()
  FROM generate_series(1, ${OLD}) AS n`

jest.setTimeout(240_000)

describeWithBrowser("the page of payment links", () => {
  let shop: AdminShop
  let browser: Browser
  let session: BrowserContext
  let page: Page
  let order: HttpTypes.AdminDraftOrder
  let paid: AdminPaymentLink
  let open: AdminPaymentLink

  const picture = (name: string, of = page) =>
    of.screenshot({ path: join(PICTURES, `payment-links-${name}.png`), fullPage: true })

  const rows = () => page.locator("tbody tr")

  async function show(query = "") {
    await page.goto(`${PAGE}${query}`)
    await page.getByRole("heading", { name: "Payment links", level: 1 }).waitFor()
    await page.waitForLoadState("networkidle")
  }

  async function makeDraft(email: string, price: number): Promise<HttpTypes.AdminDraftOrder> {
    const { data: found } = await shop.api.get<HttpTypes.AdminProductListResponse>(
      "/admin/products",
      { params: { fields: "id,*variants", limit: 1 } }
    )
    const { data: channels } =
      await shop.api.get<HttpTypes.AdminSalesChannelListResponse>("/admin/sales-channels")
    const { data } = await shop.api.post<HttpTypes.AdminDraftOrderResponse>("/admin/draft-orders", {
      email,
      region_id: shop.store.regionId,
      sales_channel_id: channels.sales_channels[0]?.id,
      items: [{ variant_id: found.products[0]?.variants?.[0]?.id, quantity: 1, unit_price: price }],
    })
    return data.draft_order
  }

  async function linkFor(orderId: string): Promise<AdminPaymentLink> {
    const { data } = await shop.api.post<AdminPaymentLinkResponse>(LINKS, { order_id: orderId })
    return data.payment_link
  }

  async function untilPaid(id: string): Promise<void> {
    for (;;) {
      const { data } = await shop.api.get<AdminPaymentLinkListResponse>(LINKS, {
        params: { q: id },
      })
      if (data.payment_links[0]?.status === "paid") return
      await sleep(200)
    }
  }

  async function fillOld(): Promise<void> {
    const client = new Client({ connectionString: shop.databaseUrl })
    await client.connect()
    await client.query(FILL_OLD)
    await client.end()
  }

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    shop = await startAdminShop()
    await shop.api.post("/admin/multisafepay/accounts/default", {
      api_keys: { test: shop.simulator.apiKey },
    })
    browser = await startChromium(executablePath)
    const { backendUrl } = shop
    session = await logIn(browser, {
      backendUrl,
      credentials: shop.store.admin,
      viewport: DESKTOP,
    })
    await session.grantPermissions(["clipboard-read", "clipboard-write"])
    page = await session.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })

  it("says that there is none yet", async () => {
    await show()
    await page.getByText("No payment links yet").waitFor()
    await picture("empty")
  })

  it("is reached from Orders, and tells what there is and what it comes to", async () => {
    order = await makeDraft("jane@example.com", 50)
    paid = await linkFor(order.id)
    await shop.simulator.pay(paid.multisafepay_order_id)
    await untilPaid(paid.id)
    open = await linkFor((await makeDraft("john@example.com", 20)).id)
    await fillOld()

    await page.goto("/app/orders")
    await page.getByRole("link", { name: "Payment links" }).click()
    await page.getByText(`1 to 20 of ${OLD + 2}`).waitFor()
    expect(await rows().count()).toBe(20)
    const sums = page.getByRole("list", { name: "Sums by status" })
    expect(await sums.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/Open\s+€20\.00 1 link/),
      expect.stringMatching(/Paid\s+€50\.00 1 link/),
      expect.stringMatching(/Expired\s+€325\.00 25 links/),
    ])
    await picture("list")
  })

  it("keeps in its address where somebody is", async () => {
    await show()
    await page.getByRole("button", { name: "Next" }).click()
    await page.waitForURL(/offset=20/)
    await page.getByText(`21 to ${OLD + 2} of ${OLD + 2}`).waitFor()
    await page.reload()
    await page.getByText(`21 to ${OLD + 2} of ${OLD + 2}`).waitFor()

    await page.getByRole("button", { name: "Amount" }).click()
    await page.waitForURL((url) => url.searchParams.get("order")?.endsWith("amount") ?? false)
    expect(new URL(page.url()).searchParams.has("offset")).toBe(false)
    await show("?order=-amount")
    expect(await rows().first().innerText()).toContain("€50.00")
  })

  it("finds what is looked for, and leads to its order", async () => {
    await show()
    await page.getByRole("searchbox").fill("john@example.com")
    await page.waitForURL(/q=john/)
    await rows().nth(1).waitFor({ state: "detached" })
    expect(await rows().first().innerText()).toContain(open.multisafepay_order_id)

    await page.getByRole("searchbox").fill(`#${order.display_id}`)
    await rows().getByText(paid.multisafepay_order_id).waitFor()
    await rows().first().getByText("€50.00").click()
    await page.waitForURL(new RegExp(`/app/orders/${order.id}`))
  })

  it("is filtered by state and by period, and says so when nothing is left", async () => {
    await show()
    await page.getByRole("combobox", { name: "Status" }).click()
    await page.getByRole("option", { name: "Expired" }).click()
    await page.getByText(`1 to 20 of ${OLD}`).waitFor()
    await page.getByLabel("From", { exact: true }).fill("2026-01-01")
    await page.getByText("No payment link found").waitFor()
    await picture("nothing-found")
    await page.getByRole("button", { name: "Clear filters" }).click()
    await page.getByText(`1 to 20 of ${OLD + 2}`).waitFor()
    expect(new URL(page.url()).search).toBe("")
  })

  it("gives an address to pay by to the clipboard, and what is filtered to a spreadsheet", async () => {
    await show("?status=open")
    await page.getByRole("button", { name: /^Copy the payment link/ }).click()
    await page.getByRole("status").getByText("Copied").waitFor({ state: "attached" })
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(open.payment_url)

    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Export CSV" }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^payment-links-\d{4}-\d\d-\d\d\.csv$/)
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n")
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(open.id)
  })

  it("fits the window in all languages", async () => {
    const problems: string[] = []
    for (const language of LANGUAGES) {
      await prefer(page, { language })
      await page.goto(PAGE)
      await rows().first().waitFor()
      await page.waitForLoadState("networkidle")
      const shown = await page.locator("body").innerText()
      if (/multisafepay\.\w+\.\w+/.test(shown)) problems.push(`${language}: a key is shown`)
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport)
        for (const text of await findOverflow(page))
          problems.push(`${language} ${viewport.width}: ${text}`)
        await picture(`${language}-${viewport.width}`)
      }
    }
    expect(problems).toEqual([])
  })

  it.each(["light", "dark"])("can be used by everybody, %s", async (theme) => {
    await prefer(page, { theme })
    await show()
    await rows().first().waitFor()
    await picture(theme)
    expect(await findBarriers(page, "main")).toEqual([])
  })

  it("tells somebody without the rights kindly that there is nothing to see", async () => {
    const credentials = await hire(shop.api, "stranger", ["order:read"])
    const { backendUrl } = shop
    const context = await logIn(browser, { backendUrl, credentials, viewport: DESKTOP })
    const blind = await context.newPage()
    await blind.goto(PAGE)
    await blind.getByText("You do not have access to this").first().waitFor()
    await picture("stranger", blind)
    await context.close()
  })
})
