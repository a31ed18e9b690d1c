import { type Browser, type BrowserContext } from "playwright-core"

type LogIn = {
  backendUrl: string
  credentials: { email: string; password: string }
  viewport: { width: number; height: number }
  /** Sees the context before its first page. */
  prepare?: (context: BrowserContext) => void
}

/** A browser in which somebody is logged in to the admin, in English. */
export async function logIn(
  browser: Browser,
  { backendUrl, credentials, viewport, prepare }: LogIn
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, baseURL: backendUrl, locale: "en" })
  // The first page compiles much of the dashboard.
  context.setDefaultTimeout(60_000)
  prepare?.(context)
  const tab = await context.newPage()
  await tab.goto("/app/login")
  await tab.locator("[name=email]").fill(credentials.email)
  await tab.locator("[name=password]").fill(credentials.password)
  await tab.locator("button[type=submit]").click()
  await tab.waitForURL((url) => !url.pathname.includes("/login"))
  await tab.close()
  return context
}
