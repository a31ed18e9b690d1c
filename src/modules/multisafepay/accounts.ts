import { MultiSafepayClient } from "../../multisafepay/client"
import { keysInUse } from "../../multisafepay/secrets/keys-in-use"
import { accountOptionsSchema } from "../../multisafepay/settings/account-options"
import {
  type Account,
  type AccountEnvironment,
  resolveAccount,
} from "../../multisafepay/settings/resolve-account"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { AccountUnavailableError } from "./account-unavailable-error"
import { type AdminSettings } from "./admin-settings"
import { type Database } from "./database"
import { oldestOpenLinks } from "./oldest-open-links"
import { type StoredKeys } from "./stored-keys"

/** An entry of `modules.payment.options.providers`, as far as we read it. */
type ProviderEntry = Readonly<{ resolve?: unknown; id?: string | undefined; options?: unknown }>

type Parts = Readonly<{
  entries: readonly ProviderEntry[]
  environment: AccountEnvironment
  database: Database
  storedKeys: StoredKeys
  adminSettings: AdminSettings
}>

/** A link's own account and environment, which it keeps whatever is configured since. */
type LinkOwner = Pick<PaymentLinkRecord, "account" | "environment">

const toAccountId = ({ id }: ProviderEntry): string => id ?? "default"

/** Says what is missing, and what to do about it. */
function describeMissingKey(
  { account, environment }: LinkOwner,
  registered: Account | undefined
): string {
  const missing = `no API key for the ${environment} environment`
  if (!registered)
    return `The MultiSafepay account "${account}" is not registered and has ${missing}. Register it again under the payment module's providers in medusa-config.ts.`
  if (registered.unreadableKeys[environment] !== undefined)
    return `The API key of the MultiSafepay account "${account}" for the ${environment} environment cannot be decrypted: the encryption key that it was saved under is not configured any more. Add that key to MULTISAFEPAY_ENCRYPTION_KEY, or save the API key again under Settings > MultiSafepay in the admin.`
  return `The MultiSafepay account "${account}" has ${missing}. Save it under Settings > MultiSafepay in the admin, or set the option apiKeys.${environment}, or apiKey or MULTISAFEPAY_API_KEY if ${environment} is its environment.`
}

/**
 * The accounts of this installation, found in the payment module's configuration. One that is gone
 * from there is served by its stored key for as long as it has links that are open.
 */
export class Accounts {
  readonly #parts: Parts
  readonly #entries: readonly ProviderEntry[]
  readonly #clients = new Map<string, { identity: string; client: MultiSafepayClient }>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#entries = parts.entries.filter(({ resolve }) => String(resolve).includes("multisafepay"))
  }

  /** Ids of all registered accounts. */
  list(): string[] {
    return this.#entries.map(toAccountId)
  }

  /** Undefined for an account that is not registered. Comes together anew each time, so that a change counts at once. */
  async find(account: string): Promise<Account | undefined> {
    const entry = this.#entries.find((each) => toAccountId(each) === account)
    if (!entry) return undefined
    const options = accountOptionsSchema.parse(entry.options ?? {})
    const { environment, adminSettings } = this.#parts
    const admin = await adminSettings.read(account)
    return resolveAccount({ account, admin, options, environment })
  }

  /** @throws AccountUnavailableError when the account is not registered. */
  async get(account: string): Promise<Account> {
    const found = await this.find(account)
    if (found) return found
    throw new AccountUnavailableError(
      `There is no MultiSafepay account "${account}". Register it under the payment module's providers in medusa-config.ts.`
    )
  }

  /** Settings for what is left of an account: its own, or the defaults when it is not registered any more. */
  async settingsOf(account: string): Promise<Account> {
    return (await this.find(account)) ?? this.#unregistered(account)
  }

  /** Whether notifications to this account are ours: it is registered, or some of its links are open. */
  async serves(account: string): Promise<boolean> {
    if (await this.find(account)) return true
    // Anybody may write anything into a URL, and PostgreSQL takes no NUL in a text.
    if (account.includes("\0")) return false
    return Object.keys(await oldestOpenLinks(this.#parts.database, account)).length > 0
  }

  /**
   * The API client for a link, with a key of the link's own environment: the configured one, else the
   * one that was stored. Kept while key and address stay the same.
   *
   * @throws AccountUnavailableError when there is no such key.
   */
  async client({ account, environment }: LinkOwner): Promise<MultiSafepayClient> {
    const registered = await this.find(account)
    const { apiKeys, baseUrl } = registered ?? this.#unregistered(account)
    const apiKey = apiKeys[environment] ?? (await this.#storedKey({ account, environment }))
    if (!apiKey)
      throw new AccountUnavailableError(describeMissingKey({ account, environment }, registered))
    const place = JSON.stringify([account, environment])
    const identity = JSON.stringify([apiKey, baseUrl])
    const known = this.#clients.get(place)
    if (known?.identity === identity) return known.client
    const client = new MultiSafepayClient({ apiKey, environment, ...(baseUrl ? { baseUrl } : {}) })
    this.#clients.set(place, { identity, client })
    return client
  }

  /** Stores the key that a link was just made with, if it is new and there is an encryption key. */
  async rememberKey({ account, environment }: LinkOwner): Promise<void> {
    const { apiKeys, keySources } = await this.get(account)
    const apiKey = apiKeys[environment]
    if (!apiKey) return
    const source = keySources[environment]
    await this.#parts.storedKeys.remember({ account, environment, apiKey, source })
  }

  /**
   * Keys that may have signed a notification to this account: the configured one, and those of its
   * links that are still open.
   */
  async verificationKeys(account: string): Promise<string[]> {
    const { apiKeys, environment } = await this.settingsOf(account)
    const current = apiKeys[environment]
    const elsewhere = environment === "test" ? "live" : "test"
    const stored = await this.#parts.storedKeys.list(account)
    const keys = [current]
    if (apiKeys[elsewhere] !== undefined || stored.some(({ apiKey }) => apiKey !== current)) {
      const oldest = await oldestOpenLinks(this.#parts.database, account)
      keys.push(...(oldest[elsewhere] ? [apiKeys[elsewhere]] : []), ...keysInUse(stored, oldest))
    }
    return [...new Set(keys.filter((apiKey) => apiKey !== undefined))]
  }

  async #storedKey({ account, environment }: LinkOwner): Promise<string | undefined> {
    const stored = await this.#parts.storedKeys.list(account)
    return stored.find((key) => key.environment === environment)?.apiKey
  }

  /** Nothing but where MultiSafepay is: keys of the environment belong to accounts that are registered. */
  #unregistered(account: string): Account {
    const { MULTISAFEPAY_BASE_URL } = this.#parts.environment
    return resolveAccount({ account, options: {}, environment: { MULTISAFEPAY_BASE_URL } })
  }
}
