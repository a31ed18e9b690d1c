import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { type AdminTimelineEntry } from "../../../types/http"
import { toTimelineLines } from "../../lib/order-payment/timeline-lines"
import { TimelineLine } from "./timeline-line"

/** Shown before somebody wants to see them all. */
const FIRST = 6

type TimelineProps = { timeline: readonly AdminTimelineEntry[]; currency: string }

/** What happened to a link, latest first. */
export const Timeline = ({ timeline, currency }: TimelineProps) => {
  const { t } = useTranslation()
  const [isLong, setIsLong] = useState(false)
  const lines = toTimelineLines(timeline)
  if (lines.length === 0) return null
  const shown = isLong ? lines : lines.slice(0, FIRST)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      <h3 className="txt-compact-small-plus text-ui-fg-base">
        {t("multisafepay.orderPayment.timeline.title")}
      </h3>
      <ol className="flex flex-col gap-y-3">
        {shown.map((entry) => (
          <TimelineLine key={entry.id} entry={entry} currency={currency} />
        ))}
      </ol>
      {lines.length > FIRST && (
        <Button
          size="small"
          variant="transparent"
          className="w-fit"
          aria-expanded={isLong}
          onClick={() => {
            setIsLong(!isLong)
          }}
        >
          {isLong
            ? t("multisafepay.orderPayment.timeline.less")
            : t("multisafepay.orderPayment.timeline.more", { total: lines.length })}
        </Button>
      )}
    </div>
  )
}
