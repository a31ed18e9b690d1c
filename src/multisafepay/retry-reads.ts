import { type AxiosError, type AxiosInstance } from "axios"
import axiosRetry, { retryAfter } from "axios-retry"

const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000

/** Doubles per attempt, and spreads by a quarter either way so that processes do not march in step. */
export function backoffMs(attempt: number, random: () => number): number {
  return Math.round(FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.75 + random() / 2))
}

/** Repeats GET requests that got no answer, 429 or 5xx. Writes are never repeated. */
export function retryReads(
  http: AxiosInstance,
  { retries, random }: { retries: number; random: () => number }
): void {
  axiosRetry(http, {
    retries,
    retryCondition: isWorthRepeating,
    retryDelay: (attempt, error) => Math.max(backoffMs(attempt, random), retryAfter(error)),
    shouldResetTimeout: true,
    // The deadline of the attempt that failed would end the next one before it starts.
    onRetry: (_attempt, _error, config) => {
      delete config.signal
    },
  })
}

function isWorthRepeating(error: AxiosError): boolean {
  const isRead = error.config?.method?.toUpperCase() === "GET"
  const status = error.response?.status ?? 0
  const isAnswered = typeof error.response?.data === "string" && status < 500 && status !== 429
  // Who asks for a longer pause than a caller can wait gets it: the error says it is retryable.
  return isRead && !isAnswered && retryAfter(error) <= LONGEST_WAIT_MS
}
