import { Input, Label } from "@medusajs/ui"
import { useId } from "react"

type DayInputProps = { label: string; value: string; onChange: (value: string) => void }

/** The browser's own field for a day, which knows the reader's language and keyboard. */
export const DayInput = ({ label, value, onChange }: DayInputProps) => {
  const id = useId()
  return (
    <div className="flex items-center gap-x-2">
      <Label htmlFor={id} size="small" className="text-ui-fg-subtle whitespace-nowrap">
        {label}
      </Label>
      <div className="min-w-0 flex-1 lg:w-36">
        <Input
          id={id}
          type="date"
          size="small"
          value={value}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        />
      </div>
    </div>
  )
}
