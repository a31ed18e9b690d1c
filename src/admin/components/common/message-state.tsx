import { Text } from "@medusajs/ui"
import { type ReactNode } from "react"

type MessageStateProps = {
  icon: ReactNode
  title: string
  message: string
  /** Read out as soon as it shows. */
  role?: "alert"
  action?: ReactNode
}

/** Stands where the content of a section would be when there is none. */
export const MessageState = ({ icon, title, message, role, action }: MessageStateProps) => (
  <div
    role={role}
    className="text-ui-fg-subtle flex flex-col items-center gap-y-3 px-6 py-10 text-center"
  >
    {icon}
    <div className="max-w-lg">
      <Text size="small" weight="plus" leading="compact" className="text-ui-fg-base">
        {title}
      </Text>
      <Text size="small" className="text-pretty [overflow-wrap:anywhere]">
        {message}
      </Text>
    </div>
    {action}
  </div>
)
