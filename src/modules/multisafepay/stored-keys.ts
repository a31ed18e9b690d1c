import { createHash } from "node:crypto"

import { MedusaError } from "@medusajs/framework/utils"

import { type EncryptionKey } from "../../multisafepay/secrets/encryption-key"
import { type SeenKey } from "../../multisafepay/secrets/keys-in-use"
import { lastFour } from "../../multisafepay/secrets/last-four"
import { isSealedWith, seal, unseal } from "../../multisafepay/secrets/seal"
import { type Environment } from "../../multisafepay/settings/account-options"
import { type SettingSource } from "../../multisafepay/settings/resolve-account"
import { readAccountRow, type StoredKey } from "./account-row"
import { type Database } from "./database"

/** A key in use, and where it was configured. */
export type UsedKey = Readonly<{
  account: string
  environment: Environment
  apiKey: string
  source: SettingSource
}>

/** Keys are added by name, so that processes which write at once do not undo each other. */
const WRITE = `
  INSERT INTO multisafepay_account AS known (id, api_keys)
  VALUES (?, jsonb_build_object(?::text, ?::jsonb))
  ON CONFLICT (id) DO UPDATE SET updated_at = now(), deleted_at = NULL,
    api_keys = known.api_keys || excluded.api_keys`

/** A key that is ready to be stored, and its name. */
export type SealedKey = Readonly<{ fingerprint: string; stored: StoredKey }>

/** Tells keys apart; of a key that cannot be guessed it gives nothing away. */
export const toFingerprint = ({
  account,
  environment,
  apiKey,
}: Pick<UsedKey, "account" | "environment" | "apiKey">): string =>
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

  /** Whether keys can be stored at all. */
  get canStore(): boolean {
    return this.#encryptionKeys.length > 0
  }

  /** The keys of an account that can be decrypted, the last used first. */
  async list(account: string): Promise<SeenKey[]> {
    if (!this.canStore) return []
    const { api_keys: keys } = await readAccountRow(this.#database, account)
    return Object.values(keys)
      .flatMap((stored) => {
        const { environment, first_seen_at: firstSeenAt, last_seen_at: lastSeenAt } = stored
        const apiKey = this.open(account, stored)
        return apiKey === undefined ? [] : [{ environment, apiKey, firstSeenAt, lastSeenAt }]
      })
      .sort((one, other) => other.lastSeenAt.getTime() - one.lastSeenAt.getTime())
  }

  /** Keeps a key for the time when it is configured no more. Costs nothing when this process just did. */
  async remember(used: UsedKey): Promise<void> {
    if (!this.canStore) return
    const { account, environment } = used
    const place = JSON.stringify([account, environment])
    if (this.#remembered.get(place) === toFingerprint(used)) return
    const { fingerprint, stored } = await this.seal(used)
    await this.#database.execute(WRITE, [account, fingerprint, JSON.stringify(stored)])
    this.#remembered.set(place, fingerprint)
  }

  /**
   * Encrypts a key. One that is stored already keeps its ciphertext and the time it was first seen.
   *
   * @throws MedusaError when there is no encryption key.
   */
  async seal(used: UsedKey): Promise<SealedKey> {
    const [encryptionKey] = this.#encryptionKeys
    if (!encryptionKey) throw cannotStore()
    const { account, environment, apiKey, source } = used
    const fingerprint = toFingerprint(used)
    const known = (await readAccountRow(this.#database, account)).api_keys[fingerprint]
    const isCurrent = known !== undefined && isSealedWith(known.encrypted, encryptionKey)
    const now = new Date()
    const stored: StoredKey = {
      environment,
      encrypted:
        isCurrent && this.open(account, known) === apiKey
          ? known.encrypted
          : seal(apiKey, { key: encryptionKey, owner: [account, environment] }),
      last4: lastFour(apiKey),
      source,
      first_seen_at: known?.first_seen_at ?? now,
      last_seen_at: now,
    }
    return { fingerprint, stored }
  }

  /** Undefined for a key that was encrypted under an encryption key that is not configured any more. */
  open(account: string, { encrypted, environment }: StoredKey): string | undefined {
    return unseal(encrypted, { keys: this.#encryptionKeys, owner: [account, environment] })
  }

  /** The stored key under the encryption key that writes, where another one sealed it; undefined when nobody can. */
  reseal(account: string, stored: StoredKey): string | undefined {
    const [encryptionKey] = this.#encryptionKeys
    if (encryptionKey && isSealedWith(stored.encrypted, encryptionKey)) return stored.encrypted
    const apiKey = this.open(account, stored)
    if (!encryptionKey || apiKey === undefined) return undefined
    return seal(apiKey, { key: encryptionKey, owner: [account, stored.environment] })
  }
}

const cannotStore = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "An API key is stored only encrypted, and there is no encryption key. Make one with `openssl rand -hex 32`, set it as MULTISAFEPAY_ENCRYPTION_KEY in the environment of every Medusa process, and restart."
  )
