import { RESULT_MESSAGES, type ResultLanguage } from "./result-messages"
import { type PaymentResult } from "./to-result"

const COLOURS = {
  paid: "#1a7f4b",
  pending: "#8a6100",
  failed: "#b3261e",
  cancelled: "#5b5f66",
  unknown: "#5b5f66",
} as const satisfies Record<PaymentResult | "unknown", string>

const SIGNS = {
  paid: "✓",
  pending: "…",
  failed: "!",
  cancelled: "×",
  unknown: "?",
} as const satisfies Record<PaymentResult | "unknown", string>

const STYLE = `
  :root { color-scheme: light dark; --ground: #f4f5f7; --card: #fff; --text: #16181d; --soft: #4a4f57; }
  @media (prefers-color-scheme: dark) { :root { --ground: #111317; --card: #1c1f25; --text: #f2f3f5; --soft: #b4bac4; } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--ground);
    color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
  main { box-sizing: border-box; width: min(30rem, 100% - 2rem); margin: 2rem 1rem; padding: 2.5rem 2rem;
    background: var(--card); border-radius: 16px; box-shadow: 0 1px 3px rgb(0 0 0 / 15%); text-align: center; }
  .sign { display: grid; place-items: center; width: 4rem; height: 4rem; margin: 0 auto 1.25rem; border-radius: 50%;
    color: #fff; font-size: 2rem; font-weight: 700; }
  h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
  p { margin: 0; color: var(--soft); }`

/** No script, nothing from elsewhere, and nothing of the customer's on it. */
export const RESULT_PAGE_HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
} as const

/** The page for shops without a storefront URL. Holds fixed texts only, so there is nothing to escape. */
export function resultPage(result: PaymentResult | "unknown", language: ResultLanguage): string {
  const { title, text } = RESULT_MESSAGES[language][result]
  // A payment under way is looked at again by itself; scripts are not needed for that.
  const refresh = result === "pending" ? '<meta http-equiv="refresh" content="10">' : ""
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh}
<title>${title}</title>
<style>${STYLE}
  .sign { background: ${COLOURS[result]}; }</style>
</head>
<body>
<main data-result="${result}">
<div class="sign" aria-hidden="true">${SIGNS[result]}</div>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`
}
