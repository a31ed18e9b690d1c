import { isPaymentUnderWay } from "../../multisafepay/ledger/payment-under-way"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** How a payment stands, as far as it matters to whoever is asked to pay. */
export type PayState =
  | "payable"
  | "expired"
  | "declined"
  | "awaiting"
  | "processing"
  | "paid"
  | "cancelled"
  | "withdrawn"

/** What the ledger knows of a link of the collection. */
type KnownLink = Pick<
  PaymentLinkRecord,
  | "status"
  | "creation"
  | "closed_at"
  | "expires_at"
  | "gateway"
  | "order_status"
  | "transaction_id"
  | "attention"
  | "resolutions"
>

type Facts = Readonly<{
  isOrderCancelled: boolean
  /** Medusa's status of the payment collection. */
  collectionStatus: string
  /** Whether the collection asks for anything that is still outstanding. */
  isOwed: boolean
  /** Newest first. */
  links: readonly KnownLink[]
  now: Date
}>

/** Money that a person decided about, and that Medusa counts as not paid all the same, is out of the way. */
const hasMoney = ({ status, attention, resolutions }: KnownLink): boolean =>
  (status === "paid" || status === "authorized") && (attention !== null || !resolutions?.length)

const isOpen = ({ status, creation, closed_at: closedAt }: KnownLink): boolean =>
  status === "open" && creation === "created" && !closedAt

const isUnderWay = (link: KnownLink): boolean =>
  isPaymentUnderWay({
    gateway: link.gateway,
    orderStatus: link.order_status,
    transactionId: link.transaction_id,
  })

function toLinkState({ links, now }: Facts): PayState {
  const underWay = links.find((link) => isOpen(link) && isUnderWay(link))
  // Begun only: it is for the customer to send the money, which takes the details of the payment page.
  if (underWay) return underWay.order_status === "initialized" ? "awaiting" : "processing"
  if (links.some((link) => isOpen(link) && link.expires_at > now)) return "payable"
  const [latest] = links
  if (latest?.status === "declined") return "declined"
  const isExpired = latest?.status === "expired" || (latest && isOpen(latest))
  return isExpired ? "expired" : "payable"
}

/** From what is known already: showing a page is no reason to ask MultiSafepay. */
export function toPayState(facts: Facts): PayState {
  const { isOrderCancelled, collectionStatus, isOwed, links } = facts
  if (isOrderCancelled) return "cancelled"
  if (!isOwed || collectionStatus === "completed") return "paid"
  if (collectionStatus === "canceled") return "withdrawn"
  if (collectionStatus === "authorized" || links.some(hasMoney)) return "processing"
  return toLinkState(facts)
}

/** Whether the page has a button that leads to MultiSafepay. */
export const isPayable = (state: PayState): boolean =>
  state === "payable" || state === "expired" || state === "declined" || state === "awaiting"
