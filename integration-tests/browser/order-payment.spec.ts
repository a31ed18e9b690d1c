import { mkdirSync } from "node:fs"
import { join } from "node:path"

import AxeBuilder from "@axe-core/playwright"
import { type HttpTypes } from "@medusajs/framework/types"
import { Client } from "pg"
import { type Browser, type Page } from "playwright-core"

import { type AdminPaymentLinkListResponse } from "../../src/types/http"
import { type AdminShop, startAdminShop } from "./support/admin-shop"
import { startChromium } from "./support/chromium"
import { describeWithBrowser, executablePath } from "./support/describe-with-browser"
import { findOverflow } from "./support/overflow"

const PICTURES = join(__dirname, "../../coverage/screenshots")
const LANGUAGES = ["en", "nl", "de", "fr", "es", "it"]
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

// Medusa writes mails to its log, and remembers each.
process.env.MAIL_TO_LOG = "true"

jest.setTimeout(240_000)

describeWithBrowser("the payment link of an order", () => {
  let shop: AdminShop
  let browser: Browser
  let page: Page
  let draftId: string
  let total: number

  const picture = (name: string, of = page) =>
    of.screenshot({ path: join(PICTURES, `order-payment-${name}.png`), fullPage: true })

  const state = (text: string) => page.getByTestId("multisafepay-link-state").getByText(text)

  async function logIn(): Promise<Page> {
    const context = await browser.newContext({
      viewport: DESKTOP,
      baseURL: shop.backendUrl,
      locale: "en",
    })
    // The first page compiles much of the dashboard.
    context.setDefaultTimeout(60_000)
    const tab = await context.newPage()
    await tab.goto("/app/login")
    await tab.locator("[name=email]").fill(shop.store.admin.email)
    await tab.locator("[name=password]").fill(shop.store.admin.password)
    await tab.locator("button[type=submit]").click()
    await tab.waitForURL((url) => !url.pathname.includes("/login"))
    return tab
  }

  async function makeDraft(): Promise<HttpTypes.AdminDraftOrder> {
    const { data: found } = await shop.api.get<HttpTypes.AdminProductListResponse>(
      "/admin/products",
      { params: { fields: "id,*variants", limit: 1 } }
    )
    const { data: channels } =
      await shop.api.get<HttpTypes.AdminSalesChannelListResponse>("/admin/sales-channels")
    const { data } = await shop.api.post<HttpTypes.AdminDraftOrderResponse>("/admin/draft-orders", {
      email: "jane@example.com",
      region_id: shop.store.regionId,
      sales_channel_id: channels.sales_channels[0]?.id,
      items: [{ variant_id: found.products[0]?.variants?.[0]?.id, quantity: 1, unit_price: 50 }],
    })
    return data.draft_order
  }

  async function findLink() {
    const { data } = await shop.api.get<AdminPaymentLinkListResponse>(
      "/admin/multisafepay/payment-links",
      { params: { order_id: draftId } }
    )
    const [link] = data.payment_links
    if (!link) throw new Error("There is no payment link.")
    return link
  }

  async function findMails(): Promise<{ to: string; status: string }[]> {
    const client = new Client({ connectionString: shop.databaseUrl })
    await client.connect()
    const { rows } = await client.query<{ to: string; status: string }>(
      `SELECT "to", status FROM notification WHERE channel = 'email'`
    )
    await client.end()
    return rows
  }

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    shop = await startAdminShop()
    await shop.api.post("/admin/multisafepay/accounts/default", {
      api_keys: { test: shop.simulator.apiKey },
    })
    browser = await startChromium(executablePath)
    page = await logIn()
    const draft = await makeDraft()
    draftId = draft.id
    total = draft.total
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })

  it("is made for a draft, and sent by mail", async () => {
    await page.goto(`/app/draft-orders/${draftId}`)
    await page.getByRole("button", { name: "Create link" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Amount (EUR)").fill(String(total + 1))
    await drawer.getByRole("button", { name: "Create", exact: true }).click()
    await drawer.getByText("that is outstanding").waitFor()
    await drawer.getByLabel("Amount (EUR)").fill(String(total))
    await picture("create")
    await drawer.getByRole("button", { name: "Create", exact: true }).click()
    await drawer.waitFor({ state: "detached" })
    await state("Open").waitFor()

    await page.getByRole("button", { name: "Send by e-mail" }).click()
    await drawer.getByLabel("Message (optional)").fill("As we said on the phone.")
    await picture("send")
    await drawer.getByRole("button", { name: "Send", exact: true }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByText("Sent by e-mail", { exact: true }).waitFor()
    expect(await findMails()).toEqual([{ to: "jane@example.com", status: "success" }])
    await picture("open")
  })

  it("is shown to be scanned, saved and shared", async () => {
    await page.getByRole("button", { name: "QR code" }).click()
    const modal = page.getByRole("dialog")
    await modal.getByRole("img", { name: "QR code of the payment link" }).waitFor()
    await picture("qr")
    const downloading = page.waitForEvent("download")
    await modal.getByRole("button", { name: "Download PNG" }).click()
    expect((await downloading).suggestedFilename()).toBe("payment-link.png")
    await modal.getByRole("button", { name: "Close" }).click()
    await modal.waitFor({ state: "detached" })

    const { payment_url: url } = await findLink()
    await page.getByRole("button", { name: "Share" }).click()
    for (const [name, start] of [
      ["WhatsApp", "https://wa.me/"],
      ["Text message", "sms:"],
      ["E-mail program", "mailto:jane%40example.com"],
    ] as const) {
      const address = await page.getByRole("menuitem", { name }).getAttribute("href")
      expect(address?.startsWith(start)).toBe(true)
      expect(address).toContain(encodeURIComponent(url ?? ""))
    }
    await page.keyboard.press("Escape")
  })

  describe("on the page of its order", () => {
    it("fits the window in all languages", async () => {
      const problems: string[] = []
      for (const language of LANGUAGES) {
        await page.evaluate((lng) => {
          localStorage.setItem("lng", lng)
          document.cookie = `lng=${lng}; path=/`
        }, language)
        await page.goto(`/app/draft-orders/${draftId}`)
        const widget = page.getByTestId("multisafepay-order-payment")
        await widget.getByTestId("multisafepay-link-state").waitFor()
        if (/multisafepay\.\w+\.\w+/.test(await widget.innerText()))
          problems.push(`${language}: a key is shown`)
        for (const viewport of [PHONE, DESKTOP]) {
          await page.setViewportSize(viewport)
          for (const text of await findOverflow(page, "[data-testid=multisafepay-order-payment]"))
            problems.push(`${language} ${viewport.width}: ${text}`)
          await picture(`${language}-${viewport.width}`)
        }
      }
      expect(problems).toEqual([])
    })

    it.each(["light", "dark"])("can be used by everybody, %s", async (theme) => {
      await page.evaluate((value) => {
        localStorage.setItem("lng", "en")
        document.cookie = "lng=en; path=/"
        localStorage.setItem("medusa_admin_theme", value)
      }, theme)
      await page.goto(`/app/draft-orders/${draftId}`)
      await state("Open").waitFor()
      const found: string[] = []
      async function check(scope: string) {
        const { violations } = await new AxeBuilder({ page }).include(scope).analyze()
        for (const { id, impact, nodes } of violations)
          if (impact === "serious" || impact === "critical")
            found.push(`${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
      }
      await check("[data-testid=multisafepay-order-payment]")
      for (const name of ["Send by e-mail", "QR code"]) {
        await page.getByRole("button", { name }).click()
        await page.getByRole("dialog").waitFor()
        await check("[role=dialog]")
        await page.keyboard.press("Escape")
        await page.getByRole("dialog").waitFor({ state: "detached" })
      }
      await picture(theme)
      expect(found).toEqual([])
    })
  })

  it("is declined, then paid on a phone, and turns by itself; the draft is an order, with its money", async () => {
    const { payment_url: url } = await findLink()
    const context = await browser.newContext({ viewport: PHONE })
    const phone = await context.newPage()
    const choose = async (scenario: string) => {
      await phone.goto(url ?? "")
      await phone.getByRole("button", { name: "iDEAL" }).click()
      await phone.getByLabel(scenario, { exact: true }).check()
      await phone.getByRole("button", { name: "Test" }).click()
      await phone.waitForLoadState("networkidle")
    }
    await choose("Declined")
    await page.getByText("Attempt declined").waitFor()
    await picture("declined")
    await choose("Completed")
    await context.close()

    await state("Paid").waitFor()
    await picture("paid")
    await page.getByRole("link", { name: "Open order" }).click()
    await page.waitForURL(`**/app/orders/${draftId}`)
    await state("Paid").waitFor()
    const { data } = await shop.api.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${draftId}`, {
      params: { fields: "id,payment_status,total,summary" },
    })
    expect(data.order).toMatchObject({
      payment_status: "captured",
      total,
      summary: { pending_difference: 0 },
    })
  })

  it("tells of a refund, without a reload", async () => {
    const { data } = await shop.api.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${draftId}`, {
      params: { fields: "id,*payment_collections.payments" },
    })
    const paymentId = data.order.payment_collections[0]?.payments?.[0]?.id ?? ""
    await shop.api.post(`/admin/payments/${paymentId}/refund`, { amount: 10 })

    await page
      .getByTestId("multisafepay-order-payment")
      .getByText("Refund", { exact: true })
      .waitFor()
    await state("Partly refunded").waitFor()
    await picture("refunded")
  })
})
