import { type Language } from "./language"
import { COLOURS, type Tone } from "./signs"

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

type Page = Readonly<{
  language: Language
  /** HTML, as all texts here: what is not fixed is escaped by who puts it in. */
  title: string
  body: string
  tone: Tone
  /** Beside what all hosted pages look like. */
  style?: string
  /** Loads the page again by itself after so many seconds; scripts are not needed for that. */
  refreshSeconds?: number | undefined
}>

/** A page of ours for a customer's browser, complete without scripts. */
export function pageDocument({ language, title, body, tone, style = "", refreshSeconds }: Page) {
  const refresh = refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">` : ""
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
${refresh}
<title>${title}</title>
<style>${STYLE}
  .sign { background: ${COLOURS[tone]}; }${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}
