import { Hint, Label } from "@medusajs/ui"
import { type ReactNode, useId } from "react"

/** What the control of a field takes, so that its label, hint and error are read out with it. */
export type ControlProps = {
  id: string
  "aria-labelledby": string
  "aria-describedby": string
  "aria-invalid": boolean
}

type FormFieldProps = {
  label: string
  hint?: string
  error?: string | undefined
  /** Beside the label. */
  aside?: ReactNode
  children: (control: ControlProps) => ReactNode
}

export const FormField = ({ label, hint, error, aside, children }: FormFieldProps) => {
  const id = useId()
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Label id={`${id}-label`} htmlFor={id} size="small" weight="plus">
          {label}
        </Label>
        {aside}
      </div>
      {children({
        id,
        "aria-labelledby": `${id}-label`,
        "aria-describedby": `${id}-hint ${id}-error`,
        "aria-invalid": error !== undefined,
      })}
      {hint !== undefined && (
        <Hint id={`${id}-hint`} className="text-pretty">
          {hint}
        </Hint>
      )}
      {error !== undefined && (
        <Hint id={`${id}-error`} variant="error" role="alert">
          {error}
        </Hint>
      )}
    </div>
  )
}
