import { type AdminAccountSettings } from "../../types/http"
import { formatCurrencyExponents } from "./currency-exponents"
import { formatDuration } from "./format"
import { type SettingField } from "./setting-fields"
import { CHOICE_LABELS } from "./setting-texts"

type Reader = {
  t: (key: string, values: Record<string, unknown>) => string
  language: string
}

/** The value of a setting as a person reads it; null when there is none. */
export function formatSetting(
  field: SettingField,
  settings: AdminAccountSettings,
  { t, language }: Reader
): string | null {
  switch (field.kind) {
    case "lifetime":
      return formatDuration(settings[field.name], language)
    case "days":
      return formatDuration({ value: settings[field.name], unit: "days" }, language)
    case "switch":
      return t(settings[field.name] ? "multisafepay.values.on" : "multisafepay.values.off", {})
    case "choice": {
      const labels: Record<string, string> = CHOICE_LABELS[field.name]
      return t(labels[settings[field.name]] ?? "", {})
    }
    case "gateway":
      return settings[field.name] ?? t("multisafepay.values.allMethods", {})
    case "text":
    case "textarea":
      return settings[field.name]
    case "exponents":
      return formatCurrencyExponents(settings[field.name]) || null
    case "reminder": {
      const { reminder } = settings
      if (reminder === null) return t("multisafepay.values.off", {})
      return t("multisafepay.values.reminder", {
        after: formatDuration({ value: reminder.after_days, unit: "days" }, language),
        max: reminder.max,
        from: reminder.quiet_from,
        to: reminder.quiet_to,
      })
    }
  }
}
