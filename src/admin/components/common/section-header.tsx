import { Heading, Text } from "@medusajs/ui"
import { type ReactNode } from "react"

type SectionHeaderProps = {
  title: string
  description?: string
  level?: "h1" | "h2"
  actions?: ReactNode
}

export const SectionHeader = ({
  title,
  description,
  level = "h2",
  actions,
}: SectionHeaderProps) => (
  <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-6 py-4">
    <div className="min-w-0 flex-1 basis-52">
      <Heading level={level} className="[overflow-wrap:anywhere]">
        {title}
      </Heading>
      {description !== undefined && (
        <Text className="text-ui-fg-subtle text-pretty" size="small">
          {description}
        </Text>
      )}
    </div>
    {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
  </div>
)
