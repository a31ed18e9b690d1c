import { type Browser, chromium } from "playwright-core"

/** A browser that talks to nobody but the pages it is shown. */
export function startChromium(executablePath: string): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
  return chromium.launch({ executablePath, args })
}
