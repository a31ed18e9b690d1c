import { type CheckedLink } from "../../multisafepay/ledger/next-check"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** A link's row as the schedule of looks sees it. */
export function toCheckedLink(link: PaymentLinkRecord): CheckedLink {
  return {
    createdAt: new Date(link.created_at),
    expiresAt: link.expires_at,
    closedAt: link.closed_at,
    attempt: {
      gateway: link.gateway,
      orderStatus: link.order_status,
      transactionId: link.transaction_id,
    },
  }
}
