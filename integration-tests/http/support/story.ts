import { type Events } from "./events"
import { type Ledger } from "./ledger"

const LINK_EVENT = "multisafepay.payment_link."

/** What became of a link and of everything around it, told in as few words as possible. */
export function storyOf(ledger: Ledger, events: Events) {
  async function sessionStatus(id: string): Promise<string | undefined> {
    const [session] = await ledger.find<{ status: string }>("payment_session", ["status"], { id })
    return session?.status
  }

  /** Types of the lines of a link's timeline, oldest first. */
  async function timeline(orderId: string): Promise<string[]> {
    const { id } = await ledger.link(orderId)
    const lines = await ledger.find<{ type: string; created_at: string }>(
      "multisafepay_payment_link_event",
      ["type", "created_at"],
      { payment_link_id: id }
    )
    return [...lines]
      .sort((one, other) => Date.parse(one.created_at) - Date.parse(other.created_at))
      .map(({ type }) => type)
  }

  /** What the shop was told about a link since it was made, without the common beginning of the names. */
  async function announced(orderId: string): Promise<string[]> {
    const { id } = await ledger.link(orderId)
    const names = ["paid", "authorized", "declined", "expired", "cancelled", "attention"]
    return names.filter((name) =>
      events.named(LINK_EVENT + name).some((data) => (data as { id: string }).id === id)
    )
  }

  return { sessionStatus, timeline, announced }
}
