import { Select } from "@medusajs/ui"
import { useController } from "react-hook-form"

import { type CreateLinkInput } from "../../lib/order-payment/create-form"
import { FormField } from "../common/form-field"

type SelectFieldProps = {
  name: "account" | "locale" | "gateway" | "second_chance"
  label: string
  hint?: string
  choices: readonly { value: string; label: string }[]
}

export const SelectField = ({ name, choices, ...texts }: SelectFieldProps) => {
  const { field, fieldState } = useController<CreateLinkInput, typeof name>({ name })
  return (
    <FormField {...texts} error={fieldState.error?.message}>
      {(control) => (
        <Select value={field.value} onValueChange={field.onChange}>
          <Select.Trigger {...control} ref={field.ref} onBlur={field.onBlur}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {choices.map(({ value, label }) => (
              <Select.Item key={value} value={value}>
                {label}
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FormField>
  )
}
