import { Input, Switch } from "@medusajs/ui"
import { useController } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type SettingsInput } from "../../lib/settings-form"
import { FormField } from "../common/form-field"
import { type ControlTexts } from "./control-texts"

type PartName = "after_days" | "max" | "quiet_from" | "quiet_to"

const ReminderPart = ({ name, label }: { name: PartName; label: string }) => {
  const path = `reminder.${name}` as const
  const { field, fieldState } = useController<SettingsInput, typeof path>({ name: path })
  return (
    <FormField label={label} error={fieldState.error?.message}>
      {(control) => (
        <Input
          {...control}
          {...field}
          {...(name.startsWith("quiet") ? { placeholder: "21:00" } : { inputMode: "numeric" })}
        />
      )}
    </FormField>
  )
}

export const ReminderControl = (texts: ControlTexts) => {
  const { t } = useTranslation()
  const { field, fieldState } = useController<SettingsInput, "reminder.enabled">({
    name: "reminder.enabled",
  })
  return (
    <fieldset className="flex flex-col gap-y-4">
      <FormField {...texts} error={fieldState.error?.message}>
        {(control) => (
          <Switch
            {...control}
            ref={field.ref}
            checked={field.value}
            onCheckedChange={field.onChange}
            onBlur={field.onBlur}
          />
        )}
      </FormField>
      {field.value && (
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <ReminderPart name="after_days" label={t("multisafepay.reminder.afterDays")} />
          <ReminderPart name="max" label={t("multisafepay.reminder.max")} />
          <ReminderPart name="quiet_from" label={t("multisafepay.reminder.quietFrom")} />
          <ReminderPart name="quiet_to" label={t("multisafepay.reminder.quietTo")} />
        </div>
      )}
    </fieldset>
  )
}
