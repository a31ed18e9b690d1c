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

const EMAIL = /\S+@\S+/g
const ACCOUNT_NUMBER = /\b[A-Z]{2} ?\d{2} ?(?:[A-Z\d]{4} ?){2,}[A-Z\d]{0,4}\b/gi
const IP_ADDRESS = /\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:[\da-f]{0,4}:){3,}[\da-f]{0,4}/gi
/** Six digits or more, however spaced: phone numbers, dates of birth. */
const LONG_NUMBER = /\+?\d(?:[ -]?\d){5,}/g

function withoutPersonalData(info: string): string {
  return info
    .slice(0, 500)
    .replace(/[\p{Cc}\s]+/gu, " ")
    .replace(EMAIL, "[...]")
    .replace(ACCOUNT_NUMBER, "[...]")
    .replace(IP_ADDRESS, "[...]")
    .replace(LONG_NUMBER, "[...]")
    .slice(0, 200)
    .trim()
}
