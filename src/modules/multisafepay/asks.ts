import { z } from "@medusajs/framework/zod"

import { type Ask } from "../../multisafepay/ledger/lost-asks"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Links, type TimelineEntry } from "./payment-links"

/** Until then the request itself may be on its way; then one look shows what came of it. */
const LOOK_AFTER_MS = 3 * 60_000

const KINDS = ["refund", "capture"] as const

const eventSchema = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    amount: z.number(),
    refund_id: z.string().optional(),
    capture_id: z.string().optional(),
    asked_as: z.string().optional(),
  }),
})

type Events = Readonly<{
  listMultisafepayPaymentLinkEvents(filters: object, config?: object): Promise<unknown[]>
}>

/** A request about to be made. */
export type NewAsk = Pick<Ask, "kind" | "id" | "amount">

const idKey = (kind: Ask["kind"]) => `${kind}_id` as const

/**
 * What MultiSafepay was asked to move, written down before it is asked: core deletes the row of a
 * refund or a capture that failed, also when nobody knows whether it did.
 */
export class Asks {
  readonly #links: Links
  readonly #events: Events

  constructor({ links, events }: { links: Links; events: Events }) {
    this.#links = links
    this.#events = events
  }

  /** On the timeline, and on the schedule: should this process die now, the job looks. */
  async begin(link: PaymentLinkRecord, { kind, id, amount }: NewAsk): Promise<void> {
    await this.#schedule(link, { type: `${kind}_asked`, data: { amount, [idKey(kind)]: id } })
  }

  /** What came of it. */
  async end(
    link: PaymentLinkRecord,
    { kind, id, amount }: NewAsk,
    { type }: Pick<TimelineEntry, "type">
  ): Promise<void> {
    await this.#links.note(link, [{ type, data: { amount, [idKey(kind)]: id } }])
  }

  /** From now on the row with this id stands for what was asked for before. */
  async adopt(
    link: PaymentLinkRecord,
    id: string,
    { kind, id: asked, amount }: Ask
  ): Promise<void> {
    const data = { amount, [idKey(kind)]: id, asked_as: asked }
    await this.#schedule(link, { type: `${kind}_adopted`, data })
  }

  async #schedule(link: PaymentLinkRecord, entry: TimelineEntry): Promise<void> {
    const due = new Date((await this.#links.now()).getTime() + LOOK_AFTER_MS)
    await this.#links.update(link, { next_check_at: due }, [entry])
  }

  /** Everything that was ever asked for on this link, oldest first. */
  async list(link: PaymentLinkRecord): Promise<Ask[]> {
    const types = KINDS.flatMap((kind) => [`${kind}_asked`, `${kind}_refused`, `${kind}_adopted`])
    const found = await this.#events.listMultisafepayPaymentLinkEvents(
      { payment_link_id: link.id, type: types },
      { order: { created_at: "ASC", id: "ASC" } }
    )
    const events = z.array(eventSchema).parse(found)
    return KINDS.flatMap((kind) => {
      const ofType = (what: string) => events.filter(({ type }) => type === `${kind}_${what}`)
      return ofType("asked").map(({ created_at, data }) => {
        const id = data[idKey(kind)] ?? ""
        return {
          kind,
          id,
          amount: data.amount,
          at: created_at,
          refused: ofType("refused").some((each) => each.data[idKey(kind)] === id),
          adoptedBy: ofType("adopted").find((each) => each.data.asked_as === id)?.data[idKey(kind)],
        }
      })
    })
  }
}
