import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type NotificationRecord } from "../../../src/types/payment-link"

const OURS = [
  "multisafepay_notification",
  "multisafepay_payment_link",
  "multisafepay_payment_link_event",
]

/** Everything of Medusa's that a payment, or the pretence of one, could change. */
const MEDUSAS = [
  "cart",
  "order",
  "order_transaction",
  "order_change",
  "payment_collection",
  "payment_session",
  "payment",
  "capture",
  "refund",
]

/** Forgeries are counted beside this, and a row may hold nothing but their count. */
const ACCOUNTS = `
  SELECT id, api_keys, settings, admin_keys, connection, deleted_at FROM multisafepay_account
  WHERE api_keys <> '{}' OR settings IS NOT NULL OR admin_keys IS NOT NULL OR connection IS NOT NULL
  ORDER BY id`

const answerSchema = z.object({ rows: z.array(z.unknown()) })

/** The shop's database, past Medusa. */
export function databaseOf(container: () => MedusaContainer) {
  async function sql<Row>(statement: string, parameters: readonly string[] = []): Promise<Row[]> {
    const connection = container().resolve(ContainerRegistrationKeys.PG_CONNECTION)
    const answer: unknown = await connection.raw(statement, parameters)
    return answerSchema.parse(answer).rows as Row[]
  }

  async function rowsOf(tables: string[]): Promise<Record<string, unknown[]>> {
    const entries = await Promise.all(
      tables.map(async (table) => [table, await sql(`SELECT * FROM "${table}" ORDER BY id`)])
    )
    return Object.fromEntries(entries) as Record<string, unknown[]>
  }

  return {
    sql,

    /** All rows there are, to show that nothing at all changed in between. */
    everything: async () => ({
      multisafepay_account: await sql(ACCOUNTS),
      ...(await rowsOf([...OURS, ...MEDUSAS])),
    }),

    /** The same without our own: carts, orders and money. */
    medusa: () => rowsOf(MEDUSAS),

    notifications: () =>
      sql<NotificationRecord>("SELECT * FROM multisafepay_notification ORDER BY created_at, id"),

    /** Lets the time pass that notifications wait before they are tried again. */
    makeNotificationsDue: () => sql("UPDATE multisafepay_notification SET next_attempt_at = now()"),
  }
}
