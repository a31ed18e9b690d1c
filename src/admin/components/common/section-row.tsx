import { Text } from "@medusajs/ui"
import { type ReactNode } from "react"

type SectionRowProps = {
  title: string
  /** Null shows a dash. */
  value: ReactNode
  /** Beside the value: a badge, a button. */
  aside?: ReactNode
}

/** One line of a section: what it is, its value, and what belongs to it. */
export const SectionRow = ({ title, value, aside }: SectionRowProps) => (
  <div className="text-ui-fg-subtle grid grid-cols-1 items-center gap-x-4 gap-y-1 px-6 py-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
    <Text as="div" size="small" weight="plus" leading="compact">
      {title}
    </Text>
    <div className="flex min-w-0 flex-wrap items-center justify-between gap-2">
      <Text
        as="div"
        size="small"
        leading="compact"
        className="min-w-0 whitespace-pre-line text-pretty [overflow-wrap:anywhere]"
      >
        {value ?? "-"}
      </Text>
      {aside}
    </div>
  </div>
)
