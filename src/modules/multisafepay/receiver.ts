import { createHash } from "node:crypto"

import { MultiSafepayError } from "../../multisafepay/errors"
import { NOTIFICATION_RECEIVED } from "../../multisafepay/ledger/events"
import {
  type Notification,
  readNotification,
} from "../../multisafepay/notification/read-notification"
import { prove, readProbe } from "../../multisafepay/notification/probe"
import { verify } from "../../multisafepay/notification/verify"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { type Accounts } from "./accounts"
import { type Inbox } from "./inbox"
import { type LinkStore, type Links } from "./payment-links"
import { type SignatureFailures } from "./signature-failures"

/** A notification as it came in. Nothing of it is trusted yet. */
export type RawNotification = Readonly<{
  /** Undefined on Medusa's own route, whose payload does not say which account it was sent to. */
  account: string | undefined
  rawBody: Buffer
  authHeader: string | undefined
}>

/** What to answer. Only `committed` is in the inbox; `ignored` is genuine, but not about a link of ours; `probed` is the shop's own question. */
export type Receipt =
  | Readonly<{ result: "committed" | "ignored" }>
  | Readonly<{ result: "probed"; proof: string }>
  | Readonly<{ result: "forged" | "unreadable" | "unknown_account"; reason: string }>

/** Said in place of an order status by a hint that comes from a customer's return. */
export const RETURNED = "returned"

/** Our order ids are Medusa's payment session ids. */
const ORDER_ID = /^[A-Za-z0-9_-]{1,50}$/

type Parts = {
  accounts: Accounts
  links: Links
  inbox: Inbox
  signatureFailures: SignatureFailures
  emit: LinkStore["emit"]
}

/** Takes notifications in: verify the raw bytes, commit, wake the worker. */
export class Receiver {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** @throws whatever the database throws, so that the caller can answer 503 and MultiSafepay sends again. */
  async receiveSigned({ account, rawBody, authHeader }: RawNotification): Promise<Receipt> {
    const { accounts, inbox, signatureFailures } = this.#parts
    const content = parse(rawBody)
    const link = content && (await this.#findLink(content))
    const owner = account ?? link?.account
    if (owner === undefined || !(await accounts.serves(owner)))
      return { result: "unknown_account", reason: "no such account" }
    const apiKeys = await accounts.verificationKeys(owner)
    const verified = verify({ rawBody, authHeader }, { apiKeys, now: new Date() })
    if (!verified.ok) {
      signatureFailures.count(owner, verified.reason)
      return { result: "forged", reason: verified.reason }
    }
    const nonce = readProbe(rawBody)
    const [apiKey] = apiKeys
    if (nonce !== undefined && apiKey) return { result: "probed", proof: prove(nonce, apiKey) }
    if (!content) return { result: "unreadable", reason: "not a notification" }
    if (link?.account !== owner) return { result: "ignored" }
    const id = await inbox.receive({
      account: owner,
      multisafepayOrderId: link.multisafepay_order_id,
      kind: "signed",
      dedupeKey: createHash("sha256").update(rawBody).digest("hex"),
      orderStatus: content.orderStatus,
      financialStatus: content.financialStatus,
      transactionId: content.transactionId,
      gateway: content.gateway,
      pretransaction: content.isPretransaction,
    })
    await this.#wake(id)
    return { result: "committed" }
  }

  /**
   * Anybody may ask for a look at an order of ours; it proves nothing. `returned`: because its
   * customer came back from the payment page, not by the cancel button.
   */
  async receiveHint(
    account: string,
    orderId: string,
    { returned = false }: { returned?: boolean } = {}
  ): Promise<Receipt> {
    const { accounts, links, inbox } = this.#parts
    if (!(await accounts.serves(account)))
      return { result: "unknown_account", reason: "no such account" }
    const link = ORDER_ID.test(orderId)
      ? await links.find({ multisafepay_order_id: orderId })
      : undefined
    if (link?.account !== account) return { result: "ignored" }
    const id = await inbox.receive({
      account,
      multisafepayOrderId: orderId,
      kind: "unsigned",
      dedupeKey: `${returned ? RETURNED : "hint"}:${orderId}`,
      orderStatus: returned ? RETURNED : undefined,
    })
    await this.#wake(id)
    return { result: "committed" }
  }

  /** A part that was captured of an authorisation is an order of its own, and a reason to look at the link's. */
  async #findLink({ orderId, authOrderId }: Notification): Promise<PaymentLinkRecord | undefined> {
    for (const id of [orderId, authOrderId]) {
      if (id === undefined || !ORDER_ID.test(id)) continue
      const link = await this.#parts.links.find({ multisafepay_order_id: id })
      if (link) return link
    }
    return undefined
  }

  /** The row is committed, so a bus that is down costs time, not the notification: the job finds it. */
  async #wake(id: string): Promise<void> {
    await this.#parts.emit(NOTIFICATION_RECEIVED, { id }).catch(() => undefined)
  }
}

function parse(rawBody: Buffer) {
  try {
    return readNotification(rawBody)
  } catch (error) {
    if (error instanceof MultiSafepayError) return undefined
    throw error
  }
}
