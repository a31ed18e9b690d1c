import { type AdminTimelineEntry } from "../../../types/http"

const isChargeback = ({ type, data }: AdminTimelineEntry) =>
  type === "attention" && data.reason === "chargeback"

/** What MultiSafepay also says of a link that nobody has opened yet. */
const isUntouched = ({ type, data }: AdminTimelineEntry) => type === "initialized" && !data.gateway

/** MultiSafepay says again that it is paid with everything that happens afterwards. */
const isRepeated = (entry: AdminTimelineEntry, earlier: readonly AdminTimelineEntry[]) =>
  earlier.some(
    ({ type, data }) => type === entry.type && data.transaction_id === entry.data.transaction_id
  )

/** What MultiSafepay calls an order of which something went back; each refund tells how much. */
const REFUNDED = ["refunded", "partial_refunded"]

/** What happens to a link once, and is told by whoever did it and by MultiSafepay. */
const ENDS = ["cancelled", "expired"]

const REPEATABLE = ["paid", "initialized", "authorized", "uncleared"]

/** What a person wants to read of a timeline, latest first. */
export function toTimelineLines(timeline: readonly AdminTimelineEntry[]): AdminTimelineEntry[] {
  const isDisputed = timeline.some(isChargeback)
  const hasRefunds = timeline.some(({ type }) => type === "refund")
  return timeline
    .filter((entry, index) => {
      if (isUntouched(entry)) return false
      if (entry.type === "chargedback") return !isDisputed
      if (REFUNDED.includes(entry.type)) return !hasRefunds
      if (ENDS.includes(entry.type))
        return !timeline.slice(0, index).some(({ type }) => type === entry.type)
      return !(REPEATABLE.includes(entry.type) && isRepeated(entry, timeline.slice(0, index)))
    })
    .reverse()
}
