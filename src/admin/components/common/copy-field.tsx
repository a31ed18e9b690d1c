import { clx } from "@medusajs/ui"

import { CopyButton } from "./copy-button"

type CopyFieldProps = {
  content: string
  label: string
  /** On one line, cut where it ends; otherwise on as many as it takes. */
  isCut?: boolean
}

/** A line for a machine, to be read and copied. */
export const CopyField = ({ content, label, isCut = false }: CopyFieldProps) => (
  <div className="bg-ui-bg-component flex items-center justify-between gap-2 rounded-md border px-2 py-1">
    <code
      className={clx(
        "txt-compact-small min-w-0 font-mono",
        isCut ? "truncate" : "[overflow-wrap:anywhere]"
      )}
    >
      {content}
    </code>
    <CopyButton content={content} label={label} />
  </div>
)
