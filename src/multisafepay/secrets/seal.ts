import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto"

import { type EncryptionKey } from "./encryption-key"

const VERSION = "v1"
const ALGORITHM = "aes-256-gcm"
const NONCE_BYTES = 12
const TAG = { authTagLength: 16 } as const

/** What the secret belongs to. It is not stored, and without the very same one the secret stays closed. */
type Owner = readonly string[]

const bind = (keyId: string, owner: Owner) =>
  Buffer.from(JSON.stringify([VERSION, keyId, ...owner]))

/**
 * Encrypts a secret with AES-256-GCM under a random nonce.
 *
 * @returns `v1.<key id>.<nonce>.<tag>.<ciphertext>`, the last three in base64url.
 */
export function seal(
  secret: string,
  { key, owner }: { readonly key: EncryptionKey; readonly owner: Owner }
): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key.secret, nonce, TAG).setAAD(bind(key.id, owner))
  const encrypted = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), encrypted].map((part) => part.toString("base64url"))
  return [VERSION, key.id, ...parts].join(".")
}

/** Whether a sealed secret was sealed with this key; says nothing about its being whole. */
export const isSealedWith = (sealed: string, key: EncryptionKey): boolean =>
  sealed.startsWith(`${VERSION}.${key.id}.`)

/**
 * Opens a sealed secret with whichever key sealed it.
 *
 * @returns undefined when that key is not among these, when the secret belongs to another owner, or
 * when anything of it was changed.
 */
export function unseal(
  sealed: string,
  { keys, owner }: { readonly keys: readonly EncryptionKey[]; readonly owner: Owner }
): string | undefined {
  const [version, keyId, ...parts] = sealed.split(".")
  const key = keys.find(({ id }) => id === keyId)
  const [nonce, tag, encrypted] = parts.map((part) => Buffer.from(part, "base64url"))
  if (version !== VERSION || !key || !nonce || !tag || !encrypted) return undefined
  try {
    const decipher = createDecipheriv(ALGORITHM, key.secret, nonce, TAG)
    decipher.setAAD(bind(key.id, owner)).setAuthTag(tag)
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString("utf8")
  } catch {
    return undefined
  }
}
