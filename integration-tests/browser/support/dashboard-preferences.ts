import { type Page } from "playwright-core"

export const LANGUAGES = ["en", "nl", "de", "fr", "es", "it"]

/** Where the dashboard looks for its language and its theme when a page of it is loaded anew. */
export function prefer(
  page: Page,
  { language = "en", theme = "light" }: { language?: string; theme?: string }
): Promise<void> {
  return page.evaluate(
    ([lng, medusaTheme]) => {
      localStorage.setItem("lng", lng)
      document.cookie = `lng=${lng}; path=/`
      localStorage.setItem("medusa_admin_theme", medusaTheme)
    },
    [language, theme] as const
  )
}
