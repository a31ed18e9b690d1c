import { BASE_URLS } from "../../multisafepay/base-url"
import { MultiSafepayClient } from "../../multisafepay/client"
import { toConnectionFailure } from "../../multisafepay/connection-failure"
import { MultiSafepayError } from "../../multisafepay/errors"
import { type Environment } from "../../multisafepay/settings/account-options"
import { type Account } from "../../multisafepay/settings/resolve-account"
import { type AdminConnection, type AdminConnectionReason } from "../../types/http"
import { readAccountRow } from "./account-row"
import { type Database } from "./database"
import { toFingerprint } from "./stored-keys"

/** For one attempt; somebody waits for the answer. */
const TIMEOUT_MS = 8_000

/** Nothing but the last test; written whatever else is stored of the account. */
const WRITE = `
  INSERT INTO multisafepay_account AS known (id, api_keys, connection) VALUES (?, '{}', ?::jsonb)
  ON CONFLICT (id) DO UPDATE SET connection = excluded.connection, deleted_at = NULL`

type BaseUrls = Readonly<Record<Environment, string>>

type Trial = Readonly<{ environment: Environment; apiKey: string; baseUrl: string }>

/** Undefined when the key is taken. */
async function tryKey({
  environment,
  apiKey,
  baseUrl,
}: Trial): Promise<AdminConnectionReason | undefined> {
  try {
    const options = { apiKey, environment, baseUrl, timeoutMs: TIMEOUT_MS, readRetries: 0 }
    await new MultiSafepayClient(options).listGateways()
    return undefined
  } catch (error) {
    // The client refuses what no request can carry.
    if (error instanceof TypeError) return "invalid_key"
    if (error instanceof MultiSafepayError) return toConnectionFailure(error)
    throw error
  }
}

/** Tries API keys, and remembers what came of the one in force. */
export class ConnectionTester {
  readonly #database: Database
  readonly #baseUrls: BaseUrls

  /** @param baseUrls MultiSafepay's own; others stand in for both environments in tests of this class. */
  constructor(database: Database, baseUrls: BaseUrls = BASE_URLS) {
    this.#database = database
    this.#baseUrls = baseUrls
  }

  /**
   * @param options.environment the one in force when absent.
   * @param options.apiKey one that is not saved yet; it is not remembered.
   */
  async test(
    account: Account,
    options: { environment?: Environment | undefined; apiKey?: string | undefined } = {}
  ): Promise<AdminConnection> {
    const environment = options.environment ?? account.environment
    const apiKey = options.apiKey?.trim() ?? account.apiKeys[environment]
    const reason = apiKey
      ? await this.#findReason(account, { environment, apiKey })
      : account.unreadableKeys[environment] === undefined
        ? "no_key"
        : "unreadable_key"
    const connection = { ok: reason === null, reason, environment, checked_at: new Date() }
    if (apiKey && apiKey === account.apiKeys[environment]) {
      const fingerprint = toFingerprint({ account: account.account, environment, apiKey })
      const stored = JSON.stringify({ ...connection, fingerprint })
      await this.#database.execute(WRITE, [account.account, stored])
    }
    return { ...connection, checked_at: connection.checked_at.toISOString() }
  }

  /** What the last test of the key in force found; null when that key was not tested. */
  async last(account: Account): Promise<AdminConnection | null> {
    const { environment, apiKeys } = account
    const apiKey = apiKeys[environment]
    const { connection } = await readAccountRow(this.#database, account.account)
    if (!connection || apiKey === undefined) return null
    const current = toFingerprint({ account: account.account, environment, apiKey })
    if (connection.fingerprint !== current) return null
    const { ok, reason, checked_at: checkedAt } = connection
    return { ok, reason, environment, checked_at: checkedAt.toISOString() }
  }

  async #findReason(
    { baseUrl }: Account,
    { environment, apiKey }: { environment: Environment; apiKey: string }
  ): Promise<AdminConnectionReason | null> {
    const here = baseUrl ?? this.#baseUrls[environment]
    const reason = await tryKey({ environment, apiKey, baseUrl: here })
    if (reason !== "invalid_key" || baseUrl) return reason ?? null
    const elsewhere = environment === "test" ? "live" : "test"
    const trial = { environment: elsewhere, apiKey, baseUrl: this.#baseUrls[elsewhere] } as const
    return (await tryKey(trial)) === undefined ? "other_environment" : "invalid_key"
  }
}
