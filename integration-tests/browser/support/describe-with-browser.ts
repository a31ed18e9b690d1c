import { findChromium } from "../find-chromium"

/** Where Chromium is; empty where there is none, and nothing that needs it runs. */
export const executablePath = findChromium() ?? ""

if (!executablePath && process.env.REQUIRE_ALL === "1") {
  throw new Error("REQUIRE_ALL=1, but there is no Chromium: install the Debian package chromium.")
}

/** Skipped on a machine without Chromium, unless all suites are required. */
export const describeWithBrowser = executablePath ? describe : describe.skip
