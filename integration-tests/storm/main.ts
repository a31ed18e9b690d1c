import { FetchError } from "@medusajs/js-sdk"
import { randomInt } from "node:crypto"
import { inspect } from "node:util"
import { createCleanup } from "../demo/cleanup"
import { DemoError } from "../demo/demo-error"
import { createScreen } from "../demo/screen"
import { countDifferences, report, toJson } from "./report"
import { runStorm } from "./run-storm"
import { readOptions, type StormOptions, UsageError } from "./storm-options"

const LARGEST_FRESH_SEED = 1_000_000

const screen = createScreen(process.stdout)
const cleanup = createCleanup()

async function main(): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void end(130))
  process.once("uncaughtException", (error) => void fail(error))
  try {
    const options = readOptions(process.argv.slice(2), () => randomInt(LARGEST_FRESH_SEED))
    await weather(options)
  } catch (error) {
    await fail(error)
  }
}

async function weather(options: StormOptions): Promise<void> {
  const result = await runStorm(options, { screen, cleanup })
  report(screen, result)
  const { lost, doubled, invented } = countDifferences(result.verdict, result.traffic)
  const isCalm = lost + doubled + invented === 0
  if (!isCalm) tellWhereToLook()
  await cleanup.run()
  screen.line(toJson(result))
  process.exit(isCalm ? 0 : 1)
}

async function fail(error: unknown): Promise<never> {
  if (error instanceof UsageError) {
    console.error(error.message)
    return end(2)
  }
  const reason = error instanceof Error ? error.message : String(error)
  const explained = error instanceof DemoError || error instanceof FetchError
  screen.line(`\nThe storm did not end: ${explained ? reason : inspect(error)}`)
  tellWhereToLook()
  await cleanup.run()
  screen.line(JSON.stringify({ ok: false, reason }))
  process.exit(1)
}

function tellWhereToLook(): void {
  if (cleanup.log) screen.line(`\nWhat Medusa said in each of its lives is in ${cleanup.log}.`)
}

async function end(exitCode: number): Promise<never> {
  await cleanup.run()
  process.exit(exitCode)
}

void main()
