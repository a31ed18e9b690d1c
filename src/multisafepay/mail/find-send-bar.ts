import { type LinkStatus } from "../ledger/link-status"

/** What decides whether a link is worth being sent to somebody. */
export type SendableLink = Readonly<{
  status: LinkStatus
  creation: "recorded" | "created" | "refused" | "unknown"
  payment_url: string | null
  expires_at: Date
  closed_at: Date | null
  cancel_requested_at: Date | null
}>

const AGAIN = "Create a new payment link and send that one."

/** Why a link cannot be sent, and what to do instead; undefined when it can still be paid. */
export function findSendBar(link: SendableLink, now: Date): string | undefined {
  const { status, closed_at: closedAt, cancel_requested_at: unwantedSince } = link
  if (status === "paid") return "This payment link is paid already: there is nothing left to send."
  if (status === "authorized")
    return "This payment link is authorized already: capture the payment instead of sending the link."
  if (status === "cancelled" || unwantedSince) return `This payment link is cancelled. ${AGAIN}`
  if (status === "expired" || link.expires_at <= now)
    return `This payment link has expired. ${AGAIN}`
  if (closedAt) return `This payment link can no longer be paid. ${AGAIN}`
  if (link.creation !== "created" || link.payment_url === null)
    return `MultiSafepay has given no address for this payment link. ${AGAIN}`
  return undefined
}
