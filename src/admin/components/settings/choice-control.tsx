import { Select } from "@medusajs/ui"
import { useController } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type ChoiceName } from "../../lib/setting-fields"
import { CHOICE_LABELS } from "../../lib/setting-texts"
import { type SettingsInput } from "../../lib/settings-form"
import { FormField } from "../common/form-field"
import { type ControlTexts } from "./control-texts"

export const ChoiceControl = ({ name, ...texts }: ControlTexts & { name: ChoiceName }) => {
  const { t } = useTranslation()
  const { field, fieldState } = useController<SettingsInput, ChoiceName>({ name })
  return (
    <FormField {...texts} error={fieldState.error?.message}>
      {(control) => (
        <Select value={field.value} onValueChange={field.onChange}>
          <Select.Trigger {...control} ref={field.ref} onBlur={field.onBlur}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {Object.entries(CHOICE_LABELS[name]).map(([value, key]) => (
              <Select.Item key={value} value={value}>
                {t(key)}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FormField>
  )
}
