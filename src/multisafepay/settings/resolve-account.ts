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

/** What is known of an account, one entry a source. */
export type AccountSources = {
  readonly account: string
  readonly admin?: AccountOptions | undefined
  readonly options: AccountOptions
  readonly environment: AccountEnvironment
}

/** An account as the rest of the plugin sees it: every setting has a value, and a source. */
export type Account = Readonly<
  { [K in keyof AccountSettings]-?: Exclude<AccountSettings[K], undefined> } & {
    account: string
    /** Trimmed; undefined where none is configured. `sources.apiKey` is that of the key of `environment`. */
    apiKeys: Readonly<Record<Environment, string | undefined>>
    /** Replaces MultiSafepay's own API address; undefined in normal use. */
    baseUrl: string | undefined
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

const keyOf = (options: AccountOptions | undefined, environment: Environment) =>
  clean(options?.apiKeys?.[environment])

function pickEnvironment({
  admin,
  options,
  environment,
}: AccountSources): [Environment, SettingSource] {
  if (admin?.environment) return [admin.environment, "admin"]
  if (options.environment) return [options.environment, "option"]
  const value = environment.MULTISAFEPAY_ENVIRONMENT
  if (value === "test" || value === "live") return [value, "environment"]
  return [DEFAULT_SETTINGS.environment, "default"]
}

type PickedKey = readonly [apiKey: string | undefined, source: SettingSource]

/** A key that was given for one environment by name. */
function pickNamedKey({ admin, options }: AccountSources, environment: Environment): PickedKey {
  const adminKey = keyOf(admin, environment)
  if (adminKey) return [adminKey, "admin"]
  return [keyOf(options, environment), "option"]
}

/** A key that was given without a name is one of the environment in force, never of the other. */
function pickApiKey(sources: AccountSources, inForce: Environment): PickedKey {
  const named = pickNamedKey(sources, inForce)
  if (named[0]) return named
  const option = clean(sources.options.apiKey)
  if (option) return [option, "option"]
  const fallback = clean(sources.environment.MULTISAFEPAY_API_KEY)
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
  const [apiKey, apiKeySource] = pickApiKey(given, environment)
  const elsewhere = environment === "test" ? "live" : "test"
  const [otherKey] = pickNamedKey(given, elsewhere)
  const apiKeys = { test: otherKey, live: otherKey, [environment]: apiKey }
  const baseUrl = given.options.baseUrl ?? clean(given.environment.MULTISAFEPAY_BASE_URL)
  return {
    ...DEFAULT_SETTINGS,
    ...settings,
    account: given.account,
    environment,
    apiKeys,
    baseUrl,
    sources: { ...sources, environment: environmentSource, apiKey: apiKeySource },
  }
}
