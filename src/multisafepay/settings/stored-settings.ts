import { type AccountSettings, accountSettingsSchema } from "./account-options"

/**
 * Settings as they were stored, perhaps by another version of the plugin: what it does not know or
 * would not take says nothing, and the rest counts.
 */
export function parseStoredSettings(stored: Readonly<Record<string, unknown>>): AccountSettings {
  const kept = Object.entries(accountSettingsSchema.shape).flatMap(([name, schema]) => {
    const value = Object.hasOwn(stored, name) ? stored[name] : undefined
    return value !== undefined && schema.safeParse(value).success ? [[name, value]] : []
  })
  return accountSettingsSchema.parse(Object.fromEntries(kept))
}
