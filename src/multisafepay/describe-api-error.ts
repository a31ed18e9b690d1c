import { findErrorCode } from "./error-codes"

/** A refusal as it was answered. `info` is MultiSafepay's own text, in whatever language. */
export type Refusal = { status: number; code?: number | undefined; info?: string | undefined }

/**
 * One English sentence or two: what was refused, why, and what to do. MultiSafepay's own words are
 * quoted last, without what could be an e-mail address, a phone number or an account number.
 */
export function describeApiError(target: string, { status, code, info }: Refusal): string {
  const source = code === undefined ? `HTTP ${status}` : `HTTP ${status}, error ${code}`
  const { meaning, advice } = findErrorCode(code) ?? describeStatus(status)
  const quote = info ? ` MultiSafepay says: "${withoutPersonalData(info)}"` : ""
  return `${target} failed (${source}): ${meaning}. ${advice}${quote}`
}

function describeStatus(status: number): { meaning: string; advice: string } {
  if (status < 400 && status >= 300) {
    return {
      meaning: "the answer was a redirect, which is never followed",
      advice: "Check the base URL.",
    }
  }
  if (status === 401 || status === 403) {
    return {
      meaning: "access was denied",
      advice:
        "Check the API key and its environment, and that the account may use this part of the API.",
    }
  }
  if (status === 404) {
    return { meaning: "nothing was found there", advice: "Check the id and the base URL." }
  }
  if (status === 429) {
    return { meaning: "there were too many requests", advice: "Try again in a minute." }
  }
  if (status >= 500) {
    return { meaning: "MultiSafepay is not available", advice: "Try again in a few minutes." }
  }
  return {
    meaning: "MultiSafepay did not give a reason that we know",
    advice: "Look the order up in the MultiSafepay dashboard.",
  }
}

function withoutPersonalData(info: string): string {
  return info
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(/\S+@\S+/g, "[...]")
    .replace(/\+?\b[A-Z]{0,2}\d[\d -]{5,}\w*/gi, "[...]")
    .slice(0, 200)
    .trim()
}
