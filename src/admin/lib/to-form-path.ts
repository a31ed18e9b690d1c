import { type Path } from "react-hook-form"

import { SETTING_NAMES } from "./setting-fields"
import { type SettingsInput } from "./settings-form"

const PARTS = [
  "link_lifetime_checkout.value",
  "link_lifetime_checkout.unit",
  "link_lifetime_admin.value",
  "link_lifetime_admin.unit",
  "reminder.after_days",
  "reminder.max",
  "reminder.quiet_from",
  "reminder.quiet_to",
] as const satisfies Path<SettingsInput>[]

/** Where the form shows what the server says of a path: a currency, for one, has no control of its own. */
export function toFormPath(path: string): Path<SettingsInput> | "root" {
  const part = PARTS.find((known) => known === path)
  return part ?? SETTING_NAMES.find((name) => name === path.split(".")[0]) ?? "root"
}
