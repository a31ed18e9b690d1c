import { type InputHTMLAttributes } from "react"

type FieldProps = InputHTMLAttributes<HTMLInputElement> & {
  name: string
  label: string
  hint?: string
}

export function Field({ name, label, hint, ...input }: FieldProps) {
  const hintId = hint && `${name}-hint`
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {!input.required && <span className="quiet"> (optional)</span>}
      </label>
      <input id={name} name={name} data-testid={name} aria-describedby={hintId} {...input} />
      {hint && (
        <small id={hintId} className="quiet">
          {hint}
        </small>
      )}
    </div>
  )
}
