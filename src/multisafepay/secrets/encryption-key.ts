import { createHash, createSecretKey, type KeyObject } from "node:crypto"

/** A key that stored secrets are encrypted with. `id` names it in what it encrypted and tells nothing of it. */
export type EncryptionKey = Readonly<{
  id: string
  /** Node shows nothing of it in logs and errors. */
  secret: KeyObject
}>

const HEX = /^[0-9a-f]{64}$/i

/** 32 bytes, with or without the padding. */
const BASE64 = /^[A-Za-z0-9+/]{43}=?$/

/**
 * Reads a key of 32 bytes, written as 64 hex digits or base64; spaces around it are ignored.
 *
 * @throws TypeError for anything else, without repeating what may be a secret.
 */
export function parseEncryptionKey(text: string): EncryptionKey {
  const trimmed = text.trim()
  const encoding = HEX.test(trimmed) ? "hex" : BASE64.test(trimmed) ? "base64" : undefined
  if (!encoding) {
    throw new TypeError(
      "An encryption key is 32 bytes, written as 64 hex digits or base64. Make one with: openssl rand -hex 32"
    )
  }
  const bytes = Buffer.from(trimmed, encoding)
  const id = createHash("sha256").update("encryption key id:").update(bytes).digest("hex")
  return { id: id.slice(0, 16), secret: createSecretKey(bytes) }
}
