import { Input, Textarea } from "@medusajs/ui"
import { useController } from "react-hook-form"

import { type TextName } from "../../lib/setting-fields"
import { type SettingsInput } from "../../lib/settings-form"
import { FormField } from "../common/form-field"
import { type ControlTexts } from "./control-texts"

type TextControlProps = ControlTexts & {
  name: TextName | "currency_exponents" | "notification_retention_days"
  kind: "text" | "textarea" | "exponents" | "days"
}

export const TextControl = ({ name, kind, ...texts }: TextControlProps) => {
  const { field, fieldState } = useController<SettingsInput, typeof name>({ name })
  return (
    <FormField {...texts} error={fieldState.error?.message}>
      {(control) =>
        kind === "textarea" ? (
          <Textarea {...control} {...field} rows={6} />
        ) : (
          <Input {...control} {...field} {...(kind === "days" ? { inputMode: "numeric" } : {})} />
        )
      }
    </FormField>
  )
}
