const { existsSync } = require("node:fs")
const { delimiter, join } = require("node:path")

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"]
const APPLICATIONS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
]

/**
 * The Chromium of this machine, or the one that `CHROMIUM_PATH` names. None is downloaded.
 *
 * @returns {string | undefined}
 */
function findChromium() {
  const { CHROMIUM_PATH: wanted, PATH = "" } = process.env
  if (wanted) return existsSync(wanted) ? wanted : undefined
  const folders = PATH.split(delimiter).filter(Boolean)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...candidates, ...APPLICATIONS].find(existsSync)
}

module.exports = { findChromium }
