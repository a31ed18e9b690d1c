#!/usr/bin/env node
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import { parseArgs } from "node:util"

const USAGE = `Encrypts all API keys that Settings > MultiSafepay stored anew, under the first key of MULTISAFEPAY_ENCRYPTION_KEY.
Run it in your Medusa project:

  npx multisafepay-rotate-keys --dry-run   only counts
  npx multisafepay-rotate-keys
`

function run(): number {
  const { values } = parseArgs({
    options: { "dry-run": { type: "boolean" }, help: { type: "boolean" } },
  })
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  // The shop's own Medusa, which knows how to read its configuration.
  const shop = createRequire(join(process.cwd(), "package.json"))
  const medusa = shop.resolve("@medusajs/cli/cli.js")
  const script = join(__dirname, "../scripts/rotate-keys.js")
  const words = values["dry-run"] ? ["dry-run"] : []
  return (
    spawnSync(process.execPath, [medusa, "exec", script, ...words], { stdio: "inherit" }).status ??
    1
  )
}

try {
  process.exitCode = run()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : "failed"}\n\n${USAGE}`)
  process.exitCode = 1
}
