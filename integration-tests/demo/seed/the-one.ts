import { DemoError } from "../demo-error"

/** The one thing Medusa was asked to make. */
export function theOne<T>(made: readonly T[], what: string): T {
  const [one] = made
  if (one === undefined) throw new DemoError(`Medusa made no ${what}.`)
  return one
}
