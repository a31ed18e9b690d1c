import { RESULT_MESSAGES, type ResultLanguage } from "./result-messages"
import { type PaymentResult } from "./to-result"

const COLOURS = {
  paid: "#1a7f4b",
  pending: "#8a6100",
  failed: "#b3261e",
  cancelled: "#5b5f66",
  unknown: "#5b5f66",
} as const satisfies Record<PaymentResult | "unknown", string>

/** Drawn rather than written, so that no device puts its own font or emoji there. */
const SIGNS = {
  paid: "M6 12.5l4 4 8-9",
  pending: "M7 12h.01M12 12h.01M17 12h.01",
  failed: "M12 6v7M12 17.5h.01",
  cancelled: "M7.5 7.5l9 9M16.5 7.5l-9 9",
  unknown: "M9 9.5a3 3 0 1 1 4.2 2.7c-.8.5-1.2 1-1.2 1.8M12 17.5h.01",
} as const satisfies Record<PaymentResult | "unknown", string>

const STYLE = `
  :root { color-scheme: light dark; --ground: #f4f5f7; --card: #fff; --text: #16181d; --soft: #4a4f57; }
  @media (prefers-color-scheme: dark) { :root { --ground: #111317; --card: #1c1f25; --text: #f2f3f5; --soft: #b4bac4; } }
  body { margin: 0; min-height: 100svh; display: grid; place-items: center; background: var(--ground);
    color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
  main { box-sizing: border-box; width: min(30rem, 100% - 2rem); margin: 2rem 1rem; padding: 2.5rem 2rem;
    background: var(--card); border-radius: 16px; box-shadow: 0 1px 3px rgb(0 0 0 / 15%); text-align: center; }
  .sign { display: grid; place-items: center; width: 4rem; height: 4rem; margin: 0 auto 1.25rem; border-radius: 50%; }
  svg { width: 2.25rem; fill: none; stroke: #fff; stroke-width: 2.5; stroke-linecap: round; stroke-linejoin: round; }
  h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; text-wrap: balance; }
  p { margin: 0; text-wrap: pretty; color: var(--soft); }`

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
<div class="sign" aria-hidden="true"><svg viewBox="0 0 24 24"><path d="${SIGNS[result]}"/></svg></div>
<h1>${title}</h1>
<p>${text}</p>
</main>
</body>
</html>
`
}
