import { type AccountOptions, type AccountSettings, type Environment } from "./account-options"
import { DEFAULT_SETTINGS } from "./default-settings"

/** Where a setting's value comes from, highest precedence first. */
export type SettingSource = "admin" | "option" | "environment" | "default"

/** The environment variables that serve as fallbacks, already read. */
export type AccountEnvironment = {
  readonly MULTISAFEPAY_API_KEY?: string | undefined
  readonly MULTISAFEPAY_ENVIRONMENT?: string | undefined
  readonly MULTISAFEPAY_BASE_URL?: string | undefined
}

/** What was saved in the admin: settings, and keys by environment. */
export type AdminSource = AccountSettings & {
  readonly apiKeys?: Readonly<Partial<Record<Environment, string>>>
  /** The last four characters of saved keys that cannot be decrypted: nothing else stands in for them. */
  readonly unreadableKeys?: Readonly<Partial<Record<Environment, string>>>
}

/** What is known of an account, one entry a source. */
export type AccountSources = {
  readonly account: string
  readonly admin?: AdminSource | undefined
  readonly options: AccountOptions
  readonly environment: AccountEnvironment
}

/** An account as the rest of the plugin sees it: every setting has a value, and a source. */
export type Account = Readonly<
  { [K in keyof AccountSettings]-?: Exclude<AccountSettings[K], undefined> } & {
    account: string
    /** Trimmed; undefined where none is configured, or the one that is cannot be decrypted. */
    apiKeys: Readonly<Record<Environment, string | undefined>>
    keySources: Readonly<Record<Environment, SettingSource>>
    /** The last four characters of keys that cannot be decrypted. */
    unreadableKeys: Readonly<Partial<Record<Environment, string>>>
    /** Replaces MultiSafepay's own API address; undefined in normal use. */
    baseUrl: string | undefined
    /** By name of the setting. */
    sources: Readonly<Record<string, SettingSource>>
  }
>

type Candidate = readonly [value: unknown, source: SettingSource]

/** The first candidate that says anything; null is a value, undefined is silence. */
const pick = (...[first, second, last]: [Candidate, Candidate, Candidate]): Candidate =>
  [first, second].find(([value]) => value !== undefined) ?? last

/** Trimmed; an empty text, as from a variable without a value, says nothing. */
function clean(text: string | undefined): string | undefined {
  const trimmed = text?.trim()
  return trimmed === "" ? undefined : trimmed
}

/** The environment by the configuration alone; undefined when it names none. */
function configuredEnvironment({
  options,
  environment,
}: AccountSources): readonly [Environment, SettingSource] | undefined {
  if (options.environment) return [options.environment, "option"]
  const value = environment.MULTISAFEPAY_ENVIRONMENT
  return value === "test" || value === "live" ? [value, "environment"] : undefined
}

function pickEnvironment(given: AccountSources): readonly [Environment, SettingSource] {
  if (given.admin?.environment) return [given.admin.environment, "admin"]
  return configuredEnvironment(given) ?? [DEFAULT_SETTINGS.environment, "default"]
}

type PickedKey = readonly [apiKey: string | undefined, source: SettingSource]

/**
 * The key of one environment. A key that the configuration gives without a name belongs to the
 * environment that the configuration names, or else to the one in force: never to another.
 */
function pickApiKey(given: AccountSources, wanted: Environment): PickedKey {
  const { admin, options, environment } = given
  if (admin?.unreadableKeys?.[wanted] !== undefined) return [undefined, "admin"]
  const adminKey = clean(admin?.apiKeys?.[wanted])
  if (adminKey) return [adminKey, "admin"]
  const named = clean(options.apiKeys?.[wanted])
  if (named) return [named, "option"]
  const [unnamed] = configuredEnvironment(given) ?? pickEnvironment(given)
  const option = unnamed === wanted ? clean(options.apiKey) : undefined
  if (option) return [option, "option"]
  const fallback = unnamed === wanted ? clean(environment.MULTISAFEPAY_API_KEY) : undefined
  return fallback ? [fallback, "environment"] : [undefined, "default"]
}

/**
 * The one place where an account comes together: admin setting, then option, then environment
 * variable, then built-in default, for each field by itself.
 */
export function resolveAccount(given: AccountSources): Account {
  const sources: Record<string, SettingSource> = {}
  const settings = Object.fromEntries(
    Object.entries(DEFAULT_SETTINGS).map(([name, fallback]) => {
      const [value, source] = pick(
        [Reflect.get(given.admin ?? {}, name), "admin"],
        [Reflect.get(given.options, name), "option"],
        [fallback, "default"]
      )
      sources[name] = source
      return [name, value]
    })
  )
  const [environment, environmentSource] = pickEnvironment(given)
  const [testKey, testSource] = pickApiKey(given, "test")
  const [liveKey, liveSource] = pickApiKey(given, "live")
  const baseUrl = given.options.baseUrl ?? clean(given.environment.MULTISAFEPAY_BASE_URL)
  return {
    ...DEFAULT_SETTINGS,
    ...settings,
    account: given.account,
    environment,
    apiKeys: { test: testKey, live: liveKey },
    keySources: { test: testSource, live: liveSource },
    unreadableKeys: given.admin?.unreadableKeys ?? {},
    baseUrl,
    sources: { ...sources, environment: environmentSource },
  }
}
