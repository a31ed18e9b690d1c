import { readFileSync } from "node:fs"
import { gzipSync } from "node:zlib"

/**
 * Says how much the plugin adds to a shop's admin, and fails when that is too much, or when the bundle
 * brings along what the dashboard has already: a second copy of React or of its query cache would not
 * work at all.
 */

const MOST_BYTES = 120_000

/** The dashboard's own, each to be imported and never bundled. */
const SHARED = ["react/jsx-runtime", "@medusajs/ui", "@tanstack/react-query"]

/** What only the inside of a shared package says. */
const INSIDES = [
  "__SECRET_INTERNALS_DO_NOT_USE",
  "class QueryClient",
  'Symbol.for("react.element")',
]

const bundle = readFileSync(".medusa/server/src/admin/index.mjs", "utf8")
const manifest = JSON.parse(readFileSync("package.json", "utf8"))
const installed = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })

const imported = [...bundle.matchAll(/^import .*?["']([^"']+)["'];?$/gm)].map(([, name]) => name)
const isInstalled = (name) => installed.some((each) => name === each || name.startsWith(`${each}/`))
const bytes = gzipSync(bundle).length

const problems = [
  ...(bytes > MOST_BYTES ? [`it may have ${MOST_BYTES} bytes, gzipped`] : []),
  ...SHARED.filter((name) => !imported.includes(name)).map((name) => `it does not import ${name}`),
  ...INSIDES.filter((text) => bundle.includes(text)).map((text) => `it bundles ${text}`),
  ...imported.filter((name) => !isInstalled(name)).map((name) => `a shop does not have ${name}`),
]
console.log(`Admin bundle: ${(bytes / 1000).toFixed(1)} kB gzipped, imports ${imported.join(", ")}`)
for (const problem of problems) console.error(`The admin bundle: ${problem}`)
process.exitCode = problems.length > 0 ? 1 : 0
