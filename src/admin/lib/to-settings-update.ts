import { type AdminUpdateAccount } from "../../types/http"
import { type SettingName } from "./setting-fields"
import { type SettingsOutput } from "./settings-form"

/** Only what was changed: what is left alone goes on coming from where it comes from. */
export function toSettingsUpdate(
  { reset, ...settings }: SettingsOutput,
  changed: readonly SettingName[]
): AdminUpdateAccount {
  const sent = new Set<string>(changed.filter((name) => !reset.includes(name)))
  const update: AdminUpdateAccount = Object.fromEntries(
    Object.entries(settings).filter(([name]) => sent.has(name))
  )
  return reset.length > 0 ? { ...update, reset } : update
}
