import { type AccountSettings, type Environment } from "../../multisafepay/settings/account-options"
import { type AdminSource } from "../../multisafepay/settings/resolve-account"
import { parseStoredSettings } from "../../multisafepay/settings/stored-settings"
import { type AccountRow, readAccountRow } from "./account-row"
import { type Database } from "./database"
import { type SealedKey, type StoredKeys } from "./stored-keys"

/** What to change of an account's settings and keys. What is not named stays. */
export type SettingsChange = Readonly<{
  settings: AccountSettings
  /** Settings that come from elsewhere again. */
  reset: readonly string[]
  /** Null: the saved key is used no more. */
  keys: Readonly<Partial<Record<Environment, SealedKey | null>>>
}>

/** Settings and keys in force before a change, to go back to. */
export type SettingsBefore = Pick<AccountRow, "settings" | "admin_keys">

/** Names are merged one by one, so that processes which write at once undo nothing of each other. */
const SAVE = `
  INSERT INTO multisafepay_account AS known (id, api_keys, settings, admin_keys)
  VALUES (?, ?::jsonb, ?::jsonb, ?::jsonb)
  ON CONFLICT (id) DO UPDATE SET updated_at = now(), deleted_at = NULL,
    api_keys = known.api_keys || excluded.api_keys,
    settings = (coalesce(known.settings, '{}') - ARRAY(SELECT jsonb_array_elements_text(?::jsonb)))
      || excluded.settings,
    admin_keys = (coalesce(known.admin_keys, '{}') - ARRAY(SELECT jsonb_array_elements_text(?::jsonb)))
      || excluded.admin_keys`

const RESTORE = `
  UPDATE multisafepay_account SET updated_at = now(), settings = ?::jsonb, admin_keys = ?::jsonb
  WHERE id = ?`

const toJson = (value: unknown) => (value === null ? null : JSON.stringify(value))

const byEnvironment = <T>(entries: (readonly [string, T])[]): Partial<Record<Environment, T>> =>
  Object.fromEntries(entries)

/** What the admin said of accounts. A key that was replaced stays stored for the links it made. */
export class AdminSettings {
  readonly #database: Database
  readonly #storedKeys: StoredKeys

  constructor({ database, storedKeys }: { database: Database; storedKeys: StoredKeys }) {
    this.#database = database
    this.#storedKeys = storedKeys
  }

  /** As one of the sources that an account comes together from. */
  async read(account: string): Promise<AdminSource> {
    const row = await readAccountRow(this.#database, account)
    const saved = Object.entries(row.admin_keys ?? {}).flatMap(([environment, fingerprint]) => {
      const stored = row.api_keys[fingerprint ?? ""]
      return stored ? [[environment, stored, this.#storedKeys.open(account, stored)] as const] : []
    })
    return {
      ...parseStoredSettings(row.settings ?? {}),
      apiKeys: byEnvironment(
        saved.flatMap(([environment, , apiKey]) => (apiKey ? [[environment, apiKey]] : []))
      ),
      unreadableKeys: byEnvironment(
        saved.flatMap(([environment, { last4 }, apiKey]) => (apiKey ? [] : [[environment, last4]]))
      ),
    }
  }

  /** @returns what `restore` takes to undo it. */
  async save(account: string, { settings, reset, keys }: SettingsChange): Promise<SettingsBefore> {
    const { settings: settingsBefore, admin_keys } = await readAccountRow(this.#database, account)
    const sealed = Object.entries(keys).flatMap(([environment, key]) =>
      key ? [{ environment, ...key }] : []
    )
    await this.#database.execute(SAVE, [
      account,
      JSON.stringify(Object.fromEntries(sealed.map((each) => [each.fingerprint, each.stored]))),
      JSON.stringify(settings),
      JSON.stringify(
        Object.fromEntries(sealed.map((each) => [each.environment, each.fingerprint]))
      ),
      JSON.stringify(reset),
      JSON.stringify(Object.keys(keys)),
    ])
    return { settings: settingsBefore, admin_keys }
  }

  async restore(account: string, before: SettingsBefore): Promise<void> {
    const { settings, admin_keys: keys } = before
    await this.#database.execute(RESTORE, [toJson(settings), toJson(keys), account])
  }
}
