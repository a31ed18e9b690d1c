import { FetchError } from "@medusajs/js-sdk"
import { inspect, parseArgs } from "node:util"
import { createCleanup } from "./cleanup"
import { DemoError } from "./demo-error"
import { runDemo } from "./run-demo"
import { createScreen } from "./screen"

const screen = createScreen(process.stdout)
const cleanup = createCleanup()

async function main(): Promise<void> {
  const { once } = parseArgs({ options: { once: { type: "boolean", default: false } } }).values
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => void stop(once ? 130 : 0))
  }
  process.once("uncaughtException", (error) => void fail(error, once))
  try {
    const result = await runDemo({ once, screen, cleanup })
    await cleanup.run()
    screen.line(JSON.stringify({ ok: true, ...result }))
    process.exitCode = 0
  } catch (error) {
    await fail(error, once)
  }
}

async function stop(exitCode: number): Promise<never> {
  screen.line("\nStopping…")
  await cleanup.run()
  process.exit(exitCode)
}

async function fail(error: unknown, once: boolean): Promise<never> {
  const reason = error instanceof Error ? error.message : String(error)
  await cleanup.run()
  const explained = error instanceof DemoError || error instanceof FetchError
  screen.line(`\nThe demo did not succeed: ${explained ? reason : inspect(error)}`)
  if (cleanup.log) screen.line(`What Medusa said is in ${cleanup.log}.`)
  if (once) screen.line(JSON.stringify({ ok: false, reason, log: cleanup.log ?? null }))
  process.exit(1)
}

void main()
