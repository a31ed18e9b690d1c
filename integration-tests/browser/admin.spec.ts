import { mkdirSync } from "node:fs"
import { join } from "node:path"

import { Client } from "pg"
import { type Browser, type BrowserContext, type Page } from "playwright-core"

import { type AdminShop, startAdminShop } from "./support/admin-shop"
import { startChromium } from "./support/chromium"
import { LANGUAGES, prefer } from "./support/dashboard-preferences"
import { describeWithBrowser, executablePath } from "./support/describe-with-browser"
import { findBarriers } from "./support/find-barriers"
import { hire } from "./support/hire"
import { logIn } from "./support/log-in"
import { findOverflow } from "./support/overflow"
import { shopUntilPayment } from "./support/shop-until-payment"

const PICTURES = join(__dirname, "../../coverage/screenshots")
const SETTINGS = "/app/settings/multisafepay"
const ACCOUNT = `${SETTINGS}/accounts/default`
const OPERATIONS = `${SETTINGS}/operations`

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

const NEW_KEY = "a-new-key-of-the-same-site"

jest.setTimeout(240_000)

describeWithBrowser("the admin", () => {
  let shop: AdminShop
  let browser: Browser
  /** Of somebody who may do everything. */
  let session: BrowserContext
  let page: Page
  /** Every text that any page was sent by Medusa. */
  const answers: string[] = []

  const picture = (name: string, of = page) =>
    of.screenshot({ path: join(PICTURES, `admin-${name}.png`), fullPage: true })

  function listen(context: BrowserContext) {
    context.on("response", (response) => {
      if (!response.url().includes("/admin/")) return
      response.text().then(
        (text) => answers.push(text),
        () => undefined
      )
    })
  }

  const logInAs = (credentials: { email: string; password: string }) =>
    logIn(browser, {
      backendUrl: shop.backendUrl,
      credentials,
      viewport: DESKTOP,
      prepare: listen,
    })

  /** A customer with a phone, from the product list to MultiSafepay's page. */
  async function goShopping(): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE })
    const tab = await context.newPage()
    await shopUntilPayment(tab, {
      storefrontUrl: shop.storefrontUrl,
      paymentOrigin: shop.simulator.origin,
    })
    return tab
  }

  async function query<Row extends object>(statement: string): Promise<Row[]> {
    const client = new Client({ connectionString: shop.databaseUrl })
    await client.connect()
    const { rows } = await client.query<Row>(statement)
    await client.end()
    return rows
  }

  async function pay(tab: Page) {
    const chosen = tab.getByRole("button", { name: "iDEAL" })
    if (await chosen.isVisible()) await chosen.click()
    await tab.getByLabel("Completed").check()
    await tab.getByRole("button", { name: "Test" }).click()
    await tab.getByTestId("result-paid").waitFor()
    await tab.context().close()
  }

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true })
    shop = await startAdminShop()
    browser = await startChromium(executablePath)
    session = await logInAs(shop.store.admin)
    page = await session.newPage()
  })
  afterAll(async () => {
    await browser.close()
    await shop.stop()
  })

  it("leads from no key anywhere to a paid order", async () => {
    await page.goto(SETTINGS)
    await page.getByText("Not set up").waitFor()
    await picture("empty")
    await page.getByRole("link", { name: "Set up account default" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("API key (test)").fill("a-key-of-nobody-at-all")
    await drawer.getByRole("button", { name: "Test connection" }).click()
    await drawer.getByText("MultiSafepay does not know this key").waitFor()
    await picture("wrong-key")

    await drawer.getByLabel("API key (test)").fill(shop.simulator.apiKey)
    await drawer.getByRole("button", { name: "Test connection" }).click()
    await drawer.getByText("MultiSafepay accepts the key").waitFor()
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByRole("button", { name: "Test connection" }).click()
    await page.getByText("Connected", { exact: true }).waitFor()
    await page.getByText("iDEAL", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Send a test notification" }).click()
    await page.getByText("The test notification arrived.").waitFor()

    const region = page.getByRole("switch", { name: "Netherlands" })
    await region.click()
    await page.getByRole("switch", { name: "Netherlands", checked: false }).waitFor()
    await expect(goShopping()).rejects.toThrow()
    await region.click()
    await page.getByRole("switch", { name: "Netherlands", checked: true }).waitFor()
    await picture("account")

    await pay(await goShopping())
    const { data } = await shop.api.get<{ orders: { payment_status: string }[] }>("/admin/orders", {
      params: { fields: "id,payment_status" },
    })
    expect(data.orders).toMatchObject([{ payment_status: "captured" }])
    await page.goto(SETTINGS)
    await page.getByText("Last notification").waitFor()
    await picture("accounts")
  })

  it("changes a setting for the next checkout, says where it comes from, and takes it back", async () => {
    await page.goto(ACCOUNT)
    await page.getByRole("button", { name: "Edit Checkout" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("Link lifetime", { exact: true }).fill("400")
    await drawer.getByLabel("Unit of Link lifetime").click()
    await page.getByRole("option", { name: "Days" }).click()
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.getByText("365 days at most").nth(1).waitFor()
    await picture("field-error")
    await drawer.getByLabel("Link lifetime", { exact: true }).fill("3")
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByText("3 days").waitFor()

    const tab = await goShopping()
    await tab.context().close()
    const asked = shop.simulator.calls({ method: "POST", path: "/orders" }).at(-1)
    expect(asked?.body).toMatchObject({ seconds_active: 3 * 86_400 })

    await page.getByRole("button", { name: "Edit Checkout" }).click()
    await drawer.getByRole("button", { name: /^Reset Link lifetime/ }).click()
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByText("24 hours").waitFor()
  })

  it("replaces a key while a customer pays by a link of the old one", async () => {
    const tab = await goShopping()
    shop.simulator.apiKeys.push(NEW_KEY)
    await page.goto(ACCOUNT)
    await page.getByRole("button", { name: "Replace API key (test)" }).click()
    const drawer = page.getByRole("dialog")
    await drawer.getByLabel("API key (test)").fill(NEW_KEY)
    await drawer.getByRole("button", { name: "Save" }).click()
    await drawer.waitFor({ state: "detached" })
    await page.getByText("site", { exact: false }).first().waitFor()
    await pay(tab)
    await pay(await goShopping())
  })

  it("shows what is held, lets somebody decide, tries again what was given up, and makes a report", async () => {
    const tab = await goShopping()
    const order = shop.simulator.calls({ method: "POST", path: "/orders" }).at(-1)?.orderId ?? ""
    await shop.simulator.pay(order, { amount: 1 })
    await tab.context().close()
    await query(
      "UPDATE multisafepay_notification SET status = 'dead', outcome = 'TimeoutError' WHERE id = (SELECT min(id) FROM multisafepay_notification)"
    )

    await page.goto(OPERATIONS)
    const held = page.getByRole("button", { name: /^Refund: / })
    await held.waitFor()
    await picture("attention")
    await page.setViewportSize(PHONE)
    expect(await findOverflow(page)).toEqual([])
    await picture("attention-phone")
    await page.setViewportSize(DESKTOP)
    const downloading = page.waitForEvent("download")
    await page.getByRole("button", { name: "Download support report" }).click()
    expect((await downloading).suggestedFilename()).toMatch(/^multisafepay.*\.json$/)

    await page.getByRole("button", { name: /^Retry the notification/ }).click()
    await page
      .getByRole("button", { name: /^Retry the notification/ })
      .waitFor({ state: "detached" })
    await held.click()
    const prompt = page.getByRole("alertdialog")
    await prompt.getByLabel("Note (optional)").fill("One cent is no price.")
    await picture("remedy")
    await prompt.getByRole("button", { name: "Refund" }).click()
    await prompt.waitFor({ state: "detached" })
    await page.getByText("Nothing needs you").waitFor()
    expect(shop.simulator.calls({ method: "POST", path: `/orders/${order}/refunds` })).toHaveLength(
      1
    )
  })

  describe("every page", () => {
    it.each([SETTINGS, ACCOUNT, OPERATIONS])(
      "fits the window in all languages: %s",
      async (path) => {
        const problems: string[] = []
        for (const language of LANGUAGES) {
          await prefer(page, { language })
          await page.goto(path)
          await page.locator("main h1, main h2").first().waitFor()
          await page.waitForLoadState("networkidle")
          const shown = await page.locator("main").innerText()
          if (/multisafepay\.\w+\.\w+/.test(shown)) problems.push(`${language}: a key is shown`)
          for (const viewport of [PHONE, DESKTOP]) {
            await page.setViewportSize(viewport)
            for (const text of await findOverflow(page))
              problems.push(`${language} ${viewport.width}: ${text}`)
            await picture(`${path.split("/").at(-1) ?? ""}-${language}-${viewport.width}`)
          }
        }
        expect(problems).toEqual([])
      }
    )

    it.each(["light", "dark"])("can be used by everybody, %s", async (theme) => {
      await prefer(page, { theme })
      await page.setViewportSize(DESKTOP)
      const found: string[] = []
      async function check(place: string) {
        await page.waitForLoadState("networkidle")
        const scope = (await page.getByRole("dialog").isVisible()) ? "[role=dialog]" : "main"
        for (const barrier of await findBarriers(page, scope)) found.push(`${place}: ${barrier}`)
        await picture(`${place}-${theme}`)
      }
      for (const [path, place] of [
        [SETTINGS, "accounts"],
        [ACCOUNT, "account"],
        [OPERATIONS, "operations"],
      ] as const) {
        await page.goto(path)
        await page.locator("main h1, main h2").first().waitFor()
        await check(place)
      }
      await page.goto(ACCOUNT)
      for (const section of ["Checkout", "Orders and refunds", "Reminders and e-mail"]) {
        await page.getByRole("button", { name: `Edit ${section}` }).click()
        await page.getByRole("dialog").waitFor()
        await check(`edit-${section.split(" ")[0]?.toLowerCase() ?? ""}`)
        await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click()
        await page.getByRole("dialog").waitFor({ state: "detached" })
      }
      expect(found).toEqual([])
    })
  })

  describe("somebody without the rights", () => {
    it("sees and cannot change, or is told kindly that there is nothing to see", async () => {
      const viewer = await hire(shop.api, "viewer", [
        "multisafepay_account:read",
        "multisafepay_payment_link:read",
        "multisafepay_notification:read",
      ])
      const seeing = await (await logInAs(viewer)).newPage()
      await seeing.goto(ACCOUNT)
      await seeing.getByText("API key (test)").waitFor()
      await seeing.waitForLoadState("networkidle")
      // Offered until the page knows what the viewer may do, which is its second question to the server.
      const changes = seeing.getByRole("button", { name: /^Edit|^Replace|Test connection/ })
      await changes.first().waitFor({ state: "detached" })
      expect(await changes.count()).toBe(0)
      await picture("viewer", seeing)
      await seeing.context().close()

      const stranger = await hire(shop.api, "stranger", ["order:read"])
      const blind = await (await logInAs(stranger)).newPage()
      for (const path of [SETTINGS, ACCOUNT, OPERATIONS]) {
        await blind.goto(path)
        await blind.getByText("You do not have access to this").first().waitFor()
      }
      await picture("stranger", blind)
      await blind.context().close()
    })
  })

  it("has left no key in a log, a table or an answer", async () => {
    const keys = [shop.simulator.apiKey, NEW_KEY]
    const tables = await query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
    )
    const places = [shop.readLog(), ...answers]
    for (const { name } of tables) {
      const [row] = await query<{ text: string | null }>(
        `SELECT string_agg(row_to_json(each)::text, ' ') AS text FROM "${name}" AS each`
      )
      places.push(row?.text ?? "")
    }
    expect(tables.length).toBeGreaterThan(100)
    expect(answers.length).toBeGreaterThan(50)
    expect(shop.readLog()).toContain("/admin/multisafepay/accounts")
    for (const key of keys)
      expect(places.filter((text) => text.includes(key)).map((text) => text.slice(0, 200))).toEqual(
        []
      )
  })
})
