import { mkdirSync } from "node:fs"
import { join } from "node:path"

import AxeBuilder from "@axe-core/playwright"
import { type Browser, type Page } from "playwright-core"

import { shopSuite } from "../http/support/shop-suite"
import { startChromium } from "./support/chromium"
import { describeWithBrowser, executablePath } from "./support/describe-with-browser"
import { findOverflow } from "./support/overflow"
import { shopUntilPayment } from "./support/shop-until-payment"
import { startStorefront } from "./support/storefront"

const PORT = 41_000 + (process.pid % 10_000)
const ORIGIN = `http://127.0.0.1:${PORT}`
const PICTURES = join(__dirname, "../../coverage/screenshots")

shopSuite(
  ({ simulator, shop, admin, ledger, backendUrl }) => {
    describeWithBrowser("a person in a browser", () => {
      let browser: Browser
      let storefront: Awaited<ReturnType<typeof startStorefront>>
      let page: Page

      beforeAll(async () => {
        mkdirSync(PICTURES, { recursive: true })
        const { publishableKey } = shop()
        storefront = await startStorefront({ port: PORT, backendUrl: backendUrl(), publishableKey })
        browser = await startChromium(executablePath)
      })
      beforeEach(async () => {
        const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
        page = await context.newPage()
      })
      afterEach(() => page.context().close())
      afterAll(async () => {
        await browser.close()
        await storefront.stop()
      })

      const picture = (name: string) =>
        page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true })

      const goShopping = (method?: string) =>
        shopUntilPayment(page, { storefrontUrl: ORIGIN, paymentOrigin: simulator().origin, method })

      async function payBy(method: string, scenario: string) {
        await page.getByRole("button", { name: method }).click()
        await page.getByLabel(scenario).check()
        await page.getByRole("button", { name: "Test" }).click()
      }

      it("buys in the storefront, pays on the payment page, and is thanked for an order that exists", async () => {
        await goShopping()
        await picture("payment-page")
        await payBy("iDEAL", "Completed")
        await page.getByTestId("result-paid").waitFor()
        await picture("thank-you")

        const shown = await page.getByTestId("order-display-id").textContent()
        const orders = await ledger.find<{ id: string; display_id: number }>(
          "order",
          ["id", "display_id"],
          {}
        )
        expect(orders.map(({ display_id }) => `#${display_id}`)).toEqual([shown])
        expect(await ledger.order(orders[0]!.id)).toMatchObject({ payment_status: "captured" })
      })

      it("cancels, is told that nothing was charged, tries again and pays", async () => {
        await goShopping()
        await page.getByRole("button", { name: "Cancel" }).click()
        await page.getByTestId("result-cancelled").waitFor()
        await picture("cancelled")
        await page.getByTestId("try-again").click()
        await page.waitForURL(`${simulator().origin}/connect/**`)
        await payBy("iDEAL", "Completed")
        await page.getByTestId("result-paid").waitFor()

        const orders = await ledger.find("order", ["id"], {})
        expect(orders).toHaveLength(1)
      })

      it("chooses a method in the shop, and is asked for no other on the payment page", async () => {
        await goShopping("Trustly")
        await picture("payment-page-one-method")
        expect(await page.getByRole("button", { name: "iDEAL" }).count()).toBe(0)
        await payBy("Trustly", "Completed")

        await page.getByTestId("result-paid").waitFor()
      })

      it("makes an account, finds an order that was made for them, cancels its payment, then pays it", async () => {
        await page.goto(`${ORIGIN}/orders`)
        await page.getByLabel("E-mail").fill("jane@example.com")
        await page.getByLabel("Password").fill("multisafepay")
        await picture("log-in")
        await page.getByTestId("register").click()
        await page.getByText("You have not ordered anything yet").waitFor()

        const customers = await ledger.find<{ id: string }>("customer", ["id"], {
          email: "jane@example.com",
        })
        const customerId = customers[0]!.id
        const { orderId } = await admin.createUnpaidOrder({ customerId, isShipped: false })
        await page.reload()
        await page.getByRole("link", { name: "Order #" }).click()
        await page.getByTestId("payment-state").filter({ hasText: "Not paid yet" }).waitFor()
        await picture("order-unpaid")
        await page.getByTestId("pay-now").click()
        await page.waitForURL(`${simulator().origin}/connect/**`)
        await page.getByRole("button", { name: "Cancel" }).click()
        await page.getByText("Nothing was charged").waitFor()
        await picture("order-cancelled")
        await page.getByTestId("pay-now").click()
        await page.waitForURL(`${simulator().origin}/connect/**`)
        await payBy("iDEAL", "Completed")
        await page
          .getByTestId("payment-state")
          .filter({ hasText: /^Paid$/ })
          .waitFor()
        await picture("order-paid")
        expect(await page.getByTestId("pay-now").count()).toBe(0)

        await page.getByRole("link", { name: "My orders" }).last().click()
        await page.getByTestId("order").filter({ hasText: "Paid" }).waitFor()
        await picture("my-orders")
        expect(await ledger.order(orderId)).toMatchObject({ payment_status: "captured" })
      })

      describe("the address that Medusa's admin copies", () => {
        const look = async (width: number, colorScheme: "light" | "dark") => {
          await page.setViewportSize({ width, height: 844 })
          await page.emulateMedia({ colorScheme })
        }

        it("is opened, and pays the order", async () => {
          const { orderId, collectionId } = await admin.createUnpaidOrder()
          const address = `${backendUrl()}/payment-collection/${collectionId}?order_id=${orderId}`
          await page.goto(address)
          expect(simulator().calls()).toEqual([])

          await page.getByRole("button", { name: "Pay" }).click()
          await page.waitForURL(`${simulator().origin}/connect/**`)
          await payBy("iDEAL", "Completed")
          await page.waitForURL(`${ORIGIN}/**`)
          await simulator().idle()
          await ledger.inboxDone()

          expect(await ledger.order(orderId)).toMatchObject({ payment_status: "captured" })
          await page.goto(address)
          await page.getByRole("heading", { name: "This has been paid" }).waitFor()
          await picture("pay-page-paid")
        })

        it("is well to read: in six languages, light and dark, on a phone and a desktop", async () => {
          const { collectionId } = await admin.createUnpaidOrder()
          for (const language of ["en", "nl", "de", "fr", "es", "it"]) {
            await page.goto(`${backendUrl()}/payment-collection/${collectionId}?lang=${language}`)
            await look(320, "light")
            expect(await findOverflow(page)).toEqual([])
            await look(390, "light")
            await picture(`pay-page-${language}`)
          }
          for (const scheme of ["light", "dark"] as const) {
            await look(1280, scheme)
            await picture(`pay-page-desktop-${scheme}`)
            const { violations } = await new AxeBuilder({ page }).analyze()
            expect(violations.map(({ id }) => id)).toEqual([])
          }
        })
      })
    })
  },
  { STORE_CORS: ORIGIN, AUTH_CORS: ORIGIN, STOREFRONT_URL: ORIGIN }
)
