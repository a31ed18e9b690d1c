import { createHash } from "node:crypto"

import { z } from "@medusajs/framework/zod"

import { type EncryptionKey } from "../../multisafepay/secrets/encryption-key"
import { type SeenKey } from "../../multisafepay/secrets/keys-in-use"
import { isSealedWith, seal, unseal } from "../../multisafepay/secrets/seal"
import { type Environment } from "../../multisafepay/settings/account-options"
import { type SettingSource } from "../../multisafepay/settings/resolve-account"
import { type Database } from "./database"

/** A key in use, and where it was configured. */
export type UsedKey = Readonly<{
  account: string
  environment: Environment
  apiKey: string
  source: SettingSource
}>

const storedKeySchema = z.object({
  environment: z.enum(["test", "live"]),
  encrypted: z.string(),
  last4: z.string(),
  source: z.enum(["admin", "option", "environment", "default"]),
  first_seen_at: z.coerce.date(),
  last_seen_at: z.coerce.date(),
})

type StoredKey = z.output<typeof storedKeySchema>

const rowsSchema = z.array(z.object({ api_keys: z.record(z.string(), storedKeySchema) }))

const READ = "SELECT api_keys FROM multisafepay_account WHERE id = ? AND deleted_at IS NULL"

/** Keys are added by name, so that processes which write at once do not undo each other. */
const WRITE = `
  INSERT INTO multisafepay_account AS known (id, api_keys)
  VALUES (?, jsonb_build_object(?::text, ?::jsonb))
  ON CONFLICT (id) DO UPDATE SET updated_at = now(), deleted_at = NULL,
    api_keys = known.api_keys || excluded.api_keys`

/** Tells keys apart; of a key that cannot be guessed it gives nothing away. */
const toFingerprint = ({ account, environment, apiKey }: UsedKey) =>
  createHash("sha256")
    .update(JSON.stringify([account, environment, apiKey]))
    .digest("hex")
    .slice(0, 16)

/** API keys that links were made with, encrypted. Without an encryption key nothing is stored. */
export class StoredKeys {
  readonly #database: Database
  readonly #encryptionKeys: readonly EncryptionKey[]
  /** By account and environment, the key that this process has made sure of. */
  readonly #remembered = new Map<string, string>()

  constructor(database: Database, encryptionKeys: readonly EncryptionKey[]) {
    this.#database = database
    this.#encryptionKeys = encryptionKeys
  }

  /** The keys of an account that can be decrypted, the last used first. */
  async list(account: string): Promise<SeenKey[]> {
    if (!this.#encryptionKeys.length) return []
    return Object.values(await this.#read(account))
      .flatMap((stored) => {
        const { environment, first_seen_at: firstSeenAt, last_seen_at: lastSeenAt } = stored
        const apiKey = this.#decrypt(account, stored)
        return apiKey === undefined ? [] : [{ environment, apiKey, firstSeenAt, lastSeenAt }]
      })
      .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
  }

  /** Keeps a key for the time when it is configured no more. Costs nothing when this process just did. */
  async remember(used: UsedKey): Promise<void> {
    const [encryptionKey] = this.#encryptionKeys
    if (!encryptionKey) return
    const { account, environment, apiKey, source } = used
    const place = JSON.stringify([account, environment])
    const fingerprint = toFingerprint(used)
    if (this.#remembered.get(place) === fingerprint) return
    const known = (await this.#read(account))[fingerprint]
    const isCurrent = known !== undefined && isSealedWith(known.encrypted, encryptionKey)
    const now = new Date()
    const stored: StoredKey = {
      environment,
      encrypted:
        isCurrent && this.#decrypt(account, known) === apiKey
          ? known.encrypted
          : seal(apiKey, { key: encryptionKey, owner: [account, environment] }),
      last4: apiKey.slice(-4),
      source,
      first_seen_at: known?.first_seen_at ?? now,
      last_seen_at: now,
    }
    await this.#database.execute(WRITE, [account, fingerprint, JSON.stringify(stored)])
    this.#remembered.set(place, fingerprint)
  }

  #decrypt(account: string, { encrypted, environment }: StoredKey): string | undefined {
    return unseal(encrypted, { keys: this.#encryptionKeys, owner: [account, environment] })
  }

  async #read(account: string): Promise<Record<string, StoredKey>> {
    const [row] = rowsSchema.parse(await this.#database.execute(READ, [account]))
    return row?.api_keys ?? {}
  }
}
