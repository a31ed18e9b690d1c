import { type Page } from "playwright-core"

type Trip = {
  storefrontUrl: string
  paymentOrigin: string
  /** Chosen in the shop, by its name; else on the payment page. */
  method?: string | undefined
}

/** From the product list of the storefront to MultiSafepay's page at `paymentOrigin`. */
export async function shopUntilPayment(
  page: Page,
  { storefrontUrl, paymentOrigin, method }: Trip
): Promise<void> {
  await page.goto(storefrontUrl)
  await page.getByTestId("add-to-cart").first().click()
  await page.getByTestId("cart-count").waitFor()
  await page.getByTestId("cart-link").click()
  await page.getByTestId("checkout").click()
  await page.locator("[name=email]").fill("jane@example.com")
  await page.locator("[name=first_name]").fill("Jane")
  await page.locator("[name=last_name]").fill("Example")
  await page.locator("[name=address_1]").fill("Kraanspoor 39")
  await page.locator("[name=postal_code]").fill("1033 SC")
  await page.locator("[name=city]").fill("Amsterdam")
  await page.getByTestId("to-delivery").click()
  await page.getByTestId("shipping-option").first().click()
  await page.getByTestId("to-payment").click()
  if (method) await page.getByTestId("payment-method").filter({ hasText: method }).click()
  await page.getByTestId("pay").click()
  await page.waitForURL(`${paymentOrigin}/connect/**`)
}
