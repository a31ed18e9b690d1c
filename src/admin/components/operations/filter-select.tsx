import { Select } from "@medusajs/ui"

/** The select takes no empty value, and no value of ours has a space. */
const ANY = " "

type FilterSelectProps<Value extends string> = {
  label: string
  anyLabel: string
  options: readonly { value: Value; label: string }[]
  /** Undefined when it does not filter. */
  value: Value | undefined
  onChange: (value: Value | undefined) => void
}

export function FilterSelect<Value extends string>({
  label,
  anyLabel,
  options,
  value,
  onChange,
}: FilterSelectProps<Value>) {
  return (
    <Select
      size="small"
      value={value ?? ANY}
      onValueChange={(chosen) => {
        onChange(options.find((option) => option.value === chosen)?.value)
      }}
    >
      <Select.Trigger aria-label={label} className="whitespace-nowrap lg:w-auto lg:min-w-44">
        <Select.Value />
      </Select.Trigger>
      <Select.Content>
        <Select.Item value={ANY}>{anyLabel}</Select.Item>
        {options.map((option) => (
          <Select.Item key={option.value} value={option.value}>
            {option.label}
          </Select.Item>
        ))}
      </Select.Content>
    </Select>
  )
}
