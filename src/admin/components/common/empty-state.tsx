import { InformationCircle } from "@medusajs/icons"

import { MessageState } from "./message-state"

/** There is nothing to show, which is well. */
export const EmptyState = ({ title, message }: { title: string; message: string }) => (
  <MessageState icon={<InformationCircle />} title={title} message={message} />
)
