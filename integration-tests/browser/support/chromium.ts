import { execFileSync } from "node:child_process"

import { type Browser, chromium } from "playwright-core"

/** Where a Chromium of this machine is; undefined when there is none. */
export function findChromium(): string | undefined {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim()
    } catch {
      // Not this one.
    }
  }
  return undefined
}

/** A browser that talks to nobody but the pages it is shown. */
export function startChromium(executablePath: string): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
  return chromium.launch({ executablePath, args })
}
