import { Input, Textarea } from "@medusajs/ui"
import { useController } from "react-hook-form"

import { type CreateLinkInput } from "../../lib/order-payment/create-form"
import { FormField } from "../common/form-field"

type TextFieldProps = {
  name: "amount" | "description" | "note"
  label: string
  hint: string
  inputMode?: "decimal"
  maxLength?: number
  isLong?: boolean
}

export const TextField = ({ name, label, hint, isLong, ...rest }: TextFieldProps) => {
  const { field, fieldState } = useController<CreateLinkInput, typeof name>({ name })
  return (
    <FormField label={label} hint={hint} error={fieldState.error?.message}>
      {(control) =>
        isLong ? (
          <Textarea {...control} {...field} {...rest} rows={3} />
        ) : (
          <Input {...control} {...field} {...rest} autoComplete="off" />
        )
      }
    </FormField>
  )
}
