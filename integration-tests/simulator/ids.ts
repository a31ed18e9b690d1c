import { randomInt } from "node:crypto"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

/** 35 letters and digits, as in `/connect/<session id>/`. */
export function newSessionId(): string {
  return Array.from({ length: 35 }, () => LETTERS[randomInt(LETTERS.length)]).join("")
}

/**
 * Ids of 17 digits, all odd. Between 2^53 and 2^54 a double holds only even integers, so each of these
 * changes when it passes through a JavaScript number.
 */
export function createTransactionIds(): () => string {
  let last = 17_472_052_000_000_001n + 2n * BigInt(randomInt(2 ** 32))
  return () => {
    last += 2n
    return last.toString()
  }
}
