import { Hint, Label, Switch } from "@medusajs/ui"
import { useId } from "react"
import { useController } from "react-hook-form"

import { type SettingField } from "../../lib/setting-fields"
import { type SettingsInput } from "../../lib/settings-form"
import { type ControlTexts } from "./control-texts"

type SwitchName = Extract<SettingField, { kind: "switch" }>["name"]

export const SwitchControl = ({
  name,
  label,
  hint,
  aside,
}: ControlTexts & { name: SwitchName }) => {
  const id = useId()
  const { field, fieldState } = useController<SettingsInput, SwitchName>({ name })
  return (
    <div className="bg-ui-bg-component shadow-elevation-card-rest flex items-start gap-x-3 rounded-lg p-3">
      <Switch
        id={id}
        ref={field.ref}
        aria-describedby={`${id}-hint`}
        checked={field.value}
        onCheckedChange={field.onChange}
        onBlur={field.onBlur}
      />
      <div className="flex min-w-0 flex-1 flex-col gap-y-1">
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Label htmlFor={id} size="small" weight="plus">
            {label}
          </Label>
          {aside}
        </div>
        <Hint id={`${id}-hint`} className="text-pretty">
          {hint}
        </Hint>
        {fieldState.error && (
          <Hint variant="error" role="alert">
            {fieldState.error.message}
          </Hint>
        )}
      </div>
    </div>
  )
}
