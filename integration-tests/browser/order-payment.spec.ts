import { mkdirSync } from "node:fs"
import { join } from "node:path"

import { type HttpTypes } from "@medusajs/framework/types"
import { Client } from "pg"
import { type Browser, type Page } from "playwright-core"

import { type AdminPaymentLinkListResponse } from "../../src/types/http"
import { type AdminShop, startAdminShop } from "./support/admin-shop"
import { startChromium } from "./support/chromium"
import { LANGUAGES, prefer } from "./support/dashboard-preferences"
import { describeWithBrowser, executablePath } from "./support/describe-with-browser"
import { findBarriers } from "./support/find-barriers"
import { logIn } from "./support/log-in"
import { makeDraft } from "./support/make-draft"
import { findOverflow } from "./support/overflow"

const PICTURES = join(__dirname, "../../coverage/screenshots")
const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

// Medusa writes mails to its log, and remembers each.
process.env.MAIL_TO_LOG = "true"

/** Of one canvas bag, with nothing to pay for delivery. */
const TOTAL = 22.95

type Mail = { to: string; status: string; url: string }

jest.setTimeout(240_000)

describeWithBrowser("the payment link of an order", () => {
  let shop: AdminShop
  let browser: Browser
  let page: Page
  let draftId: string

  const widget = () => page.getByTestId("multisafepay-order-payment")

  const state = (text: string) => page.getByTestId("multisafepay-link-state").getByText(text)

  const toPath = (name: string) => join(PICTURES, `order-payment-${name}.png`)

  /** Of the window, with all that moves in it at rest. */
  const picture = (name: string, of = page) =>
    of.screenshot({ path: toPath(name), animations: "disabled" })

  /** Of the widget only, in a window so high that the dashboard has nothing to scroll. */
  async function pictureWidget(name: string, { width } = DESKTOP) {
    await page.setViewportSize({ width, height: 3_000 })
    await widget().screenshot({ path: toPath(name), animations: "disabled" })
    await page.setViewportSize(DESKTOP)
  }

  /** The dashboard knows its theme by a class, which is changed here without a reload. */
  async function pictureState(name: string) {
    for (const theme of ["dark", "light"]) {
      await page.evaluate((value) => {
        document.documentElement.className = value
      }, theme)
      for (const viewport of [PHONE, DESKTOP])
        await pictureWidget(`${name}-${theme}-${viewport.width}`, viewport)
    }
  }

  async function pictureOnPhone(name: string) {
    await page.setViewportSize(PHONE)
    await picture(name)
    await page.setViewportSize(DESKTOP)
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

  async function findOrder() {
    const { data } = await shop.api.get<HttpTypes.AdminOrderResponse>(`/admin/orders/${draftId}`, {
      params: { fields: "id,payment_status,total,summary" },
    })
    return data.order
  }

  async function findMails(): Promise<Mail[]> {
    const client = new Client({ connectionString: shop.databaseUrl })
    await client.connect()
    const { rows } = await client.query<Mail>(
      `SELECT "to", status, data->>'payment_url' AS url FROM notification WHERE channel = 'email'`
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
    const session = await logIn(browser, {
      backendUrl: shop.backendUrl,
      credentials: shop.store.admin,
      viewport: DESKTOP,
    })
    page = await session.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })

  it("is made for a draft", async () => {
    draftId = await makeDraft(page)
    await widget().getByText("€22.95 is outstanding, and there is no payment link yet.").waitFor()
    await page.getByRole("button", { name: "Create link" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Amount (EUR)").fill(String(TOTAL + 1))
    await drawer.getByRole("button", { name: "Create", exact: true }).click()
    await drawer.getByText("that is outstanding").waitFor()
    await drawer.getByLabel("Amount (EUR)").fill(String(TOTAL))
    await picture("create")
    await pictureOnPhone("create-390")
    await drawer.getByRole("button", { name: "Create", exact: true }).click()
    await drawer.waitFor({ state: "detached" })
    await state("Open").waitFor()
  })

  it("is cancelled, and another one takes its place", async () => {
    const { multisafepay_order_id: old } = await findLink()
    await page.getByRole("button", { name: "Cancel link" }).click()
    const prompt = page.getByRole("alertdialog")
    await prompt.getByRole("button", { name: "Cancel link" }).click()
    await state("Cancelled").waitFor()
    expect(shop.simulator.linkState(old)).toBe("cancelled")
    await pictureState("cancelled")

    await page.getByRole("button", { name: "Create new link" }).click()
    const drawer = page.getByRole("dialog")
    expect(await drawer.getByLabel("Amount (EUR)").inputValue()).toBe(String(TOTAL))
    await drawer.getByRole("button", { name: "Create", exact: true }).click()
    await drawer.waitFor({ state: "detached" })
    await state("Open").waitFor()
  })

  it("is sent by mail", async () => {
    await page.getByRole("button", { name: "Send by e-mail" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Message (optional)").fill("As we said on the phone.")
    await picture("send")
    await drawer.getByRole("button", { name: "Send", exact: true }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByText("Sent by e-mail", { exact: true }).waitFor()
    const { payment_url: url } = await findLink()
    expect(await findMails()).toEqual([{ to: "jane@example.com", status: "success", url }])
    await pictureState("open")
  })

  it("is shown to be scanned, saved and shared", async () => {
    await page.getByRole("button", { name: "QR code" }).click()
    const modal = page.getByRole("dialog")
    await modal.getByRole("img", { name: "QR code of the payment link" }).waitFor()
    await picture("qr")
    await pictureOnPhone("qr-390")
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
        await prefer(page, { language })
        await page.goto(`/app/draft-orders/${draftId}`)
        await widget().getByTestId("multisafepay-link-state").waitFor()
        if (/multisafepay\.\w+\.\w+/.test(await widget().innerText()))
          problems.push(`${language}: a key is shown`)
        for (const viewport of [PHONE, DESKTOP]) {
          await page.setViewportSize(viewport)
          for (const text of await findOverflow(page, "[data-testid=multisafepay-order-payment]"))
            problems.push(`${language} ${viewport.width}: ${text}`)
          await pictureWidget(`${language}-${viewport.width}`, viewport)
        }
      }
      expect(problems).toEqual([])
    })

    it.each(["dark", "light"])("can be used by everybody, %s", async (theme) => {
      await prefer(page, { theme })
      await page.goto(`/app/draft-orders/${draftId}`)
      await state("Open").waitFor()
      const found = await findBarriers(page, "[data-testid=multisafepay-order-payment]")
      for (const name of ["Send by e-mail", "QR code"]) {
        await page.getByRole("button", { name }).click()
        await page.getByRole("dialog").waitFor()
        found.push(...(await findBarriers(page, "[role=dialog]")))
        await picture(`${theme}-${name.replaceAll(" ", "-")}`)
        await page.keyboard.press("Escape")
        await page.getByRole("dialog").waitFor({ state: "detached" })
      }
      expect(found).toEqual([])
    })
  })

  it("is declined, then paid on a phone, and turns by itself; the draft is an order, with its money", async () => {
    const [mail] = await findMails()
    const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true })
    const phone = await context.newPage()
    async function pay(scenario: RegExp) {
      await phone.getByRole("button", { name: "iDEAL" }).click()
      await phone.getByRole("radio", { name: scenario }).check()
      await phone.getByRole("button", { name: "Test" }).click()
    }
    await phone.goto(mail?.url ?? "")
    await pay(/^Declined/)
    await phone.getByRole("alert").getByText("That payment was declined").waitFor()
    await page.getByText("Attempt declined").waitFor()
    await pictureState("declined")
    await pay(/^Completed/)
    await phone.waitForURL(`${shop.storefrontUrl}/**`)
    await context.close()

    await state("Paid").waitFor()
    const openOrder = page.getByRole("link", { name: "Open order" })
    await openOrder.waitFor()
    await pictureState("paid")
    await openOrder.click()
    await page.waitForURL(`**/app/orders/${draftId}`)
    await state("Paid").waitFor()
    expect(await findOrder()).toMatchObject({
      payment_status: "captured",
      total: TOTAL,
      summary: { pending_difference: 0 },
    })
  })

  it("tells of a refund, without a reload", async () => {
    const payments = page.getByRole("heading", { name: "Payments" }).locator("../..")
    await payments.locator("[aria-haspopup=menu]").click()
    await page.getByRole("menuitem", { name: "Refund" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Amount").fill("10")
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "detached" })

    await state("Partly refunded").waitFor()
    const refund = widget()
      .getByRole("listitem")
      .filter({ has: page.getByText("Refund", { exact: true }) })
    await refund.getByText("€10.00").waitFor()
    await pictureState("refunded")
    expect(await findOrder()).toMatchObject({
      payment_status: "partially_refunded",
      // Medusa takes off the order what was refunded.
      total: 12.95,
      summary: { pending_difference: 0 },
    })
    const { multisafepay_order_id: id } = await findLink()
    expect(shop.simulator.orders.get(id)?.amountRefunded).toBe(1_000)
  })
})
