import { setTimeout as sleep } from "node:timers/promises"

const PROMPT_MS = 20
const CALM_ANSWERS = 10
const PATIENCE_MS = 20_000

/**
 * Asks for what a browser asks for first, and waits until Medusa answers promptly again, so that the admin is compiled
 * before anybody opens it, and not while a checkout is being timed.
 */
export async function warmUpAdmin(adminUrl: string): Promise<void> {
  const { origin } = new URL(adminUrl)
  const entry = await fetchText(`${adminUrl}/entry.jsx`)
  const imports = [...entry.matchAll(/(?:from|import) "(\/[^"]+)"/g)].map(([, path]) => path ?? "")
  await Promise.all(imports.map((path) => fetchText(`${origin}${path}`)))

  const deadline = Date.now() + PATIENCE_MS
  for (let calm = 0; calm < CALM_ANSWERS && Date.now() < deadline;) {
    const start = Date.now()
    await fetchText(`${origin}/health`)
    calm = Date.now() - start < PROMPT_MS ? calm + 1 : 0
    await sleep(100)
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  return response.text()
}
