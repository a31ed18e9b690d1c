import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"

/** What goes on with an account. */
export type AccountFacts = Readonly<{
  open: number
  attention: number
  lastNotificationAt: Date | null
}>

/** Each count by an index of its own: what is closed costs nothing. */
const READ = `
  SELECT
    (SELECT count(*)::int FROM multisafepay_payment_link
      WHERE account = ? AND next_check_at IS NOT NULL AND closed_at IS NULL AND status <> 'paid'
        AND deleted_at IS NULL) AS open,
    (SELECT count(*)::int FROM multisafepay_payment_link
      WHERE account = ? AND attention IS NOT NULL AND deleted_at IS NULL) AS attention,
    (SELECT max(received_at) FROM multisafepay_notification
      WHERE account = ? AND kind = 'signed' AND deleted_at IS NULL) AS last_notification_at`

const factsSchema = z.tuple([
  z.object({ open: z.number(), attention: z.number(), last_notification_at: z.date().nullable() }),
])

export async function readAccountFacts(database: Database, account: string): Promise<AccountFacts> {
  const [facts] = factsSchema.parse(await database.execute(READ, [account, account, account]))
  const { open, attention, last_notification_at: lastNotificationAt } = facts
  return { open, attention, lastNotificationAt }
}
