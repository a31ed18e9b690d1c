import { createHmac, timingSafeEqual } from "node:crypto"

import { z } from "@medusajs/framework/zod"

import { parseJson } from "../parse-json"

/**
 * A message that asks a shop whether it is reached at the address for notifications. It is signed as
 * a notification is, names no order, and leaves nothing behind. The answer carries a proof, so that
 * nobody else's 200 is taken for the shop's.
 */
const probeSchema = z.strictObject({ probe: z.string().regex(/^[0-9a-f]{32}$/) })

/** The header of the answer that holds the proof. */
export const PROOF_HEADER = "x-multisafepay-proof"

/** @param nonce 32 hexadecimal digits, new each time. */
export const toProbe = (nonce: string): string => JSON.stringify({ probe: nonce })

/** The nonce of a probe; undefined for anything else. Verify the signature first. */
export function readProbe(rawBody: Buffer): string | undefined {
  try {
    return probeSchema.parse(parseJson(rawBody.toString("utf8"))).probe
  } catch {
    return undefined
  }
}

/** What only somebody with the API key can answer to a nonce. */
export const prove = (nonce: string, apiKey: string): string =>
  createHmac("sha256", apiKey.trim()).update(`probe:${nonce}`).digest("hex")

/** Whether a proof is the one for this nonce. */
export function isProof(proof: string, nonce: string, apiKey: string): boolean {
  const [received, expected] = [Buffer.from(proof), Buffer.from(prove(nonce, apiKey))]
  return received.length === expected.length && timingSafeEqual(received, expected)
}
