import { readFileSync } from "node:fs"
import { stripVTControlCharacters } from "node:util"

/** The last thing Medusa complained about in its log, on one line; empty when it did not complain. */
export function lastError(log: string): string {
  const lines = stripVTControlCharacters(readFileSync(log, "utf8")).split("\n")
  const errors = lines.filter((line) => /^(error:|\w*Error:)/.test(line))
  return errors.at(-1)?.trim() ?? ""
}
