import { parseArgs } from "node:util"

export type StormOptions = {
  /** How many carts are paid. */
  payments: number
  /** The same number deals the same fates again. */
  seed: number
}

/** The command line was not understood; the message says what would be. */
export class UsageError extends Error {
  override readonly name = "UsageError"
}

const USAGE = "npm run storm -- [--payments N] [--seed S]"
const LARGEST_SEED = 2 ** 32 - 1

/** @throws UsageError */
export function readOptions(args: string[], freshSeed: () => number): StormOptions {
  const { payments = "500", seed } = parse(args)
  return {
    payments: toInteger("--payments", payments, { from: 1, to: 100_000 }),
    seed:
      seed === undefined ? freshSeed() : toInteger("--seed", seed, { from: 0, to: LARGEST_SEED }),
  }
}

function parse(args: string[]): { payments?: string; seed?: string } {
  const options = { payments: { type: "string" }, seed: { type: "string" } } as const
  try {
    return parseArgs({ args, options }).values
  } catch (error) {
    const [reason = ""] = String(error)
      .replace(/^TypeError \[\w+\]: /, "")
      .split(/\.\s/)
    throw new UsageError(`${reason}. Usage: ${USAGE}`)
  }
}

function toInteger(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value >= from && value <= to) return value
  throw new UsageError(
    `${name} is a whole number from ${from} to ${to}, not "${text}". Usage: ${USAGE}`
  )
}
