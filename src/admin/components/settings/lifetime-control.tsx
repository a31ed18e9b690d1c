import { Input, Select } from "@medusajs/ui"
import { useController } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { UNIT_LABELS } from "../../lib/setting-texts"
import { type SettingsInput } from "../../lib/settings-form"
import { FormField } from "../common/form-field"
import { type ControlTexts } from "./control-texts"

type LifetimeControlProps = ControlTexts & {
  name: "link_lifetime_checkout" | "link_lifetime_admin"
}

export const LifetimeControl = ({ name, ...texts }: LifetimeControlProps) => {
  const { t } = useTranslation()
  const value = useController<SettingsInput, `${typeof name}.value`>({ name: `${name}.value` })
  const unit = useController<SettingsInput, `${typeof name}.unit`>({ name: `${name}.unit` })
  const error = value.fieldState.error ?? unit.fieldState.error
  return (
    <FormField {...texts} error={error?.message}>
      {(control) => (
        <div className="grid grid-cols-2 gap-2">
          <Input {...control} {...value.field} inputMode="numeric" />
          <Select value={unit.field.value} onValueChange={unit.field.onChange}>
            <Select.Trigger
              ref={unit.field.ref}
              onBlur={unit.field.onBlur}
              aria-label={t("multisafepay.settings.unitLabel", { setting: texts.label })}
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {Object.entries(UNIT_LABELS).map(([name, key]) => (
                <Select.Item key={name} value={name}>
                  {t(key)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
    </FormField>
  )
}
