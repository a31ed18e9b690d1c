import { z } from "@medusajs/framework/zod"

import { type Ask } from "../../multisafepay/ledger/lost-asks"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Links, type TimelineEntry } from "./payment-links"

/** Until then the request itself may be on its way; then one look shows what came of it. */
const LOOK_AFTER_MS = 3 * 60_000

const KINDS = ["refund", "capture"] as const

/** The line of the timeline for what was carried out. */
const DONE = { refund: "refund_requested", capture: "captured" } as const

const eventSchema = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    amount: z.number(),
    refund_id: z.string().optional(),
    capture_id: z.string().optional(),
    asked_as: z.string().optional(),
    whole: z.number().optional(),
    transaction_id: z.string().nullish(),
  }),
})

type Events = Readonly<{
  listMultisafepayPaymentLinkEvents(filters: object, config?: object): Promise<unknown[]>
}>

/** A request about to be made. */
export type NewAsk = Pick<Ask, "kind" | "id" | "amount" | "whole">

/** A request that was made. */
type Asked = Omit<NewAsk, "whole">

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
  async begin(link: PaymentLinkRecord, { kind, id, amount, whole }: NewAsk): Promise<void> {
    const part = whole === amount ? {} : { whole }
    const data = { amount, [idKey(kind)]: id, ...part }
    await this.#schedule(link, { type: `${kind}_asked`, data })
  }

  /** MultiSafepay did it, under this id of its own where it said so. */
  async carriedOut(
    link: PaymentLinkRecord,
    { kind, id, amount }: Asked,
    transactionId: string | undefined
  ): Promise<void> {
    const data = { amount, [idKey(kind)]: id, transaction_id: transactionId }
    await this.#links.note(link, [{ type: DONE[kind], data }])
  }

  /** MultiSafepay said no. */
  async refused(link: PaymentLinkRecord, { kind, id, amount }: Asked): Promise<void> {
    const data = { amount, [idKey(kind)]: id }
    await this.#links.note(link, [{ type: `${kind}_refused`, data }])
  }

  /** From now on the row with this id stands for what was asked for before, and what MultiSafepay calls it. */
  async adopt(
    link: PaymentLinkRecord,
    id: string,
    { kind, id: asked, amount, transactionId }: Ask
  ): Promise<void> {
    const data = { amount, [idKey(kind)]: id, asked_as: asked, transaction_id: transactionId }
    await this.#schedule(link, { type: `${kind}_adopted`, data })
  }

  async #schedule(link: PaymentLinkRecord, entry: TimelineEntry): Promise<void> {
    const due = new Date((await this.#links.now()).getTime() + LOOK_AFTER_MS)
    await this.#links.update(link, { next_check_at: due }, [entry])
  }

  /** Everything that was ever asked for on this link, oldest first. */
  async list(link: PaymentLinkRecord): Promise<Ask[]> {
    const types = KINDS.flatMap((kind) => [
      `${kind}_asked`,
      `${kind}_refused`,
      `${kind}_adopted`,
      DONE[kind],
    ])
    const found = await this.#events.listMultisafepayPaymentLinkEvents(
      { payment_link_id: link.id, type: types },
      { order: { created_at: "ASC", id: "ASC" } }
    )
    const events = z.array(eventSchema).parse(found)
    return KINDS.flatMap((kind) => {
      const ofType = (type: string) => events.filter((event) => event.type === type)
      return ofType(`${kind}_asked`).map(({ created_at, data }) => {
        const id = data[idKey(kind)] ?? ""
        const isOwn = (event: (typeof events)[number]) => event.data[idKey(kind)] === id
        const adopted = ofType(`${kind}_adopted`).filter((event) => event.data.asked_as === id)
        const ends = [...ofType(DONE[kind]).filter(isOwn), ...adopted]
        return {
          kind,
          id,
          amount: data.amount,
          whole: data.whole ?? data.amount,
          at: created_at,
          refused: ofType(`${kind}_refused`).some(isOwn),
          done: ofType(DONE[kind]).some(isOwn),
          // The row that stood for it before may have been deleted as well.
          adoptedBy: adopted.at(-1)?.data[idKey(kind)],
          transactionId:
            ends.find(({ data: end }) => end.transaction_id)?.data.transaction_id ?? undefined,
        }
      })
    })
  }
}
