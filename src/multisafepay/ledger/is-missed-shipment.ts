import { type LinkStatus } from "./link-status"
import { type Reported } from "./reported"

/** Clocks differ, and a shipment is committed a moment after the time that is written on it. */
const MARGIN_MS = 60_000

/** A link that paid for what was shipped. */
export type ShippedLink = Readonly<{
  status: LinkStatus
  reported: Reported | null
  /** Start of the last look. */
  synced_at: Date | null
  next_check_at: Date | null
}>

/**
 * Whether nobody has looked at a link since its goods were shipped, and nobody is going to. A look that saw the shipment
 * has told MultiSafepay of it, or knows why not.
 */
export function isMissedShipment(
  { status, reported, synced_at: syncedAt, next_check_at: nextCheckAt }: ShippedLink,
  { id, shippedAt }: { id: string; shippedAt: Date }
): boolean {
  if (status !== "paid" || nextCheckAt || reported?.shipments.includes(id)) return false
  return syncedAt === null || syncedAt.getTime() < shippedAt.getTime() + MARGIN_MS
}
