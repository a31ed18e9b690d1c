import { z } from "@medusajs/framework/zod"

import { linkExponents } from "../../../../multisafepay/ledger/link-exponents"
import { toMajorUnits } from "../../../../multisafepay/money"
import { type AdminPayment } from "../../../../types/http"

const text = z.string().nullable()

const rowSchema = z.object({
  currency_code: z.string(),
  currency_exponent: z.number(),
  payment_details: z
    .object({
      method: z.string(),
      description: text,
      last4: text,
      gift_card: text,
      parts: z.array(z.object({ method: z.string(), amount: z.number() })),
    })
    .nullable(),
  refunds: z
    .array(
      z.object({
        transaction_id: z.string(),
        refund_id: text,
        amount: z.number(),
        status: z.enum(["pending", "completed", "failed"]),
      })
    )
    .nullable(),
  authorized_until: z.coerce
    .date()
    .nullable()
    .transform((date) => date?.toISOString() ?? null),
  dispute: z
    .object({
      status: z.enum(["open", "lost", "won"]),
      amount: z.number().nullable(),
      respond_by: text,
      reason_code: text,
      reason: text,
    })
    .nullable(),
  reported: z.object({ invoice_id: text, shipments: z.array(z.string()) }).nullable(),
})

/** Columns to ask `query.graph` for beside those of the link itself. */
export const PAYMENT_FIELDS = Object.keys(rowSchema.shape)

/** What became of a link's payment, as the admin API shows it: the ledger's minor units as major ones. */
export function toAdminPayment(row: unknown): AdminPayment {
  const { payment_details, refunds, dispute, reported, ...link } = rowSchema.parse(row)
  const toMajor = (minor: number) =>
    Number(toMajorUnits(minor, link.currency_code, linkExponents(link)))
  const inMajor = <T extends { amount: number }>(each: T) => ({
    ...each,
    amount: toMajor(each.amount),
  })
  return {
    details: payment_details && {
      ...payment_details,
      parts: payment_details.parts.map(inMajor),
    },
    refunds: (refunds ?? []).map(inMajor),
    authorized_until: link.authorized_until,
    dispute: dispute && {
      ...dispute,
      amount: dispute.amount === null ? null : toMajor(dispute.amount),
    },
    reported: reported ?? { invoice_id: null, shipments: [] },
  }
}
