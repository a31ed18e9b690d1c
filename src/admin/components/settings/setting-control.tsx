import { Button, Text } from "@medusajs/ui"
import { useFormContext, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { type SettingField } from "../../lib/setting-fields"
import { SETTING_HINTS, SETTING_LABELS } from "../../lib/setting-texts"
import { type SettingsInput } from "../../lib/settings-form"
import { ChoiceControl } from "./choice-control"
import { GatewayControl } from "./gateway-control"
import { LifetimeControl } from "./lifetime-control"
import { ReminderControl } from "./reminder-control"
import { SwitchControl } from "./switch-control"
import { TextControl } from "./text-control"

type SettingControlProps = { field: SettingField; account: AdminAccount }

/** The control of a setting, and where the admin's value is in force, a way back to the value below it. */
export const SettingControl = ({ field, account }: SettingControlProps) => {
  const { t } = useTranslation()
  const { control, setValue } = useFormContext<SettingsInput>()
  const reset = useWatch({ control, name: "reset" })
  const { name } = field
  const label = t(SETTING_LABELS[name])
  const isReset = reset.includes(name)

  const toggle = () => {
    const others = reset.filter((other) => other !== name)
    setValue("reset", isReset ? others : [...others, name], { shouldDirty: true })
  }
  const aside = account.sources[name] === "admin" && (
    <Button
      type="button"
      size="small"
      variant="transparent"
      className="text-ui-fg-interactive"
      aria-label={t(
        isReset ? "multisafepay.settings.undoLabel" : "multisafepay.settings.resetLabel",
        { setting: label }
      )}
      onClick={toggle}
    >
      {isReset ? t("multisafepay.actions.undo") : t("multisafepay.settings.reset")}
    </Button>
  )

  if (isReset)
    return (
      <div role="status" className="flex flex-col gap-y-2">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Text size="small" weight="plus" leading="compact">
            {label}
          </Text>
          {aside}
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {t("multisafepay.settings.willReset")}
        </Text>
      </div>
    )

  const texts = { label, hint: t(SETTING_HINTS[name]), aside }
  switch (field.kind) {
    case "lifetime":
      return <LifetimeControl name={field.name} {...texts} />
    case "switch":
      return <SwitchControl name={field.name} {...texts} />
    case "choice":
      return <ChoiceControl name={field.name} {...texts} />
    case "gateway":
      return <GatewayControl name={field.name} account={account} {...texts} />
    case "reminder":
      return <ReminderControl {...texts} />
    case "text":
    case "textarea":
    case "exponents":
    case "days":
      return <TextControl name={field.name} kind={field.kind} {...texts} />
  }
}
