const MINUTE = 60_000
const SHORTEST = 2 * MINUTE
const LONGEST = 360 * MINUTE

/**
 * How long a link waits after a look that failed, in milliseconds: two minutes, doubled each time,
 * six hours at most.
 *
 * @param failures looks in a row that failed, at least 1.
 */
export function failedCheckDelayMs(failures: number): number {
  return Math.min(SHORTEST * 2 ** (failures - 1), LONGEST)
}
