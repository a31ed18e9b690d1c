import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../../multisafepay/errors"
import { type NewOrder } from "../../multisafepay/requests/new-order"
import { EVENTS } from "../../multisafepay/ledger/events"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type LinkStore, type Links, type NewLink } from "./payment-links"

/** `code` of an error after which the same request may be sent again: it makes a new session and a new link. */
const RETRY_CODE = "multisafepay_try_again"

/** Asks MultiSafepay for payment links: once per order id, ever. */
export class LinkMaker {
  readonly #links: Links
  readonly #accounts: Accounts
  readonly #emit: LinkStore["emit"]

  constructor({
    links,
    accounts,
    emit,
  }: {
    links: Links
    accounts: Accounts
    emit: LinkStore["emit"]
  }) {
    this.#links = links
    this.#accounts = accounts
    this.#emit = emit
  }

  /**
   * Records the link, then creates it. `actorId` is Medusa's id of the user who wants it, if any.
   *
   * @throws MultiSafepayError for what MultiSafepay refused, and MedusaError when its answer never
   * came: trying again is safe then, since the link that may exist is on record and will be cancelled.
   */
  async make(newLink: NewLink, request: NewOrder, actorId?: string): Promise<PaymentLinkRecord> {
    const client = await this.#accounts.client(newLink)
    const link = await this.#links.record(newLink)
    const created = await client
      .createOrder(request)
      .catch((error: unknown) => this.#fail(link, error))
    // The link is there whether or not this succeeds, and the next one tries again.
    await this.#accounts.rememberKey(newLink).catch(() => undefined)
    const changes = { creation: "created", payment_url: created.payment_url } as const
    const made = await this.#links.update(link, changes, [
      { type: "created", data: actorId ? { actor_id: actorId } : undefined },
    ])
    await this.#emit(EVENTS.created, { id: made.id })
    return made
  }

  async #fail(link: PaymentLinkRecord, error: unknown): Promise<never> {
    if (error instanceof MultiSafepayError && !error.outcomeUnknown) {
      const refused = {
        creation: "refused",
        status: "cancelled",
        closed_at: new Date(),
        next_check_at: null,
      } as const
      await this.#links.update(link, refused, [{ type: "refused", data: { error: error.message } }])
      throw error
    }
    const now = new Date()
    await this.#links.update(
      link,
      { creation: "unknown", cancel_requested_at: now, next_check_at: now },
      [{ type: "creation_unknown" }]
    )
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "MultiSafepay did not answer in time. Nothing has been charged; please try again.",
      RETRY_CODE
    )
  }
}
