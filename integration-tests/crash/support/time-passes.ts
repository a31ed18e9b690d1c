import { type databaseOf } from "../../http/support/database"

/** Every moment that anything of ours waits for, or judges by. */
const MOMENTS: Record<string, string[]> = {
  multisafepay_notification: ["received_at", "next_attempt_at", "lease_until", "created_at"],
  multisafepay_payment_link: [
    "created_at",
    "state_read_at",
    "synced_at",
    "cancel_requested_at",
    "closed_at",
    "next_check_at",
    "lease_until",
  ],
  multisafepay_payment_link_event: ["created_at"],
  order: ["created_at", "updated_at"],
  cart: ["created_at", "updated_at", "completed_at"],
  payment: ["created_at", "updated_at", "captured_at"],
  refund: ["created_at", "updated_at"],
  capture: ["created_at", "updated_at"],
}

/** Moves what is written down into the past, which to those who read it is the same as waiting. */
export function timePassesIn(database: Pick<ReturnType<typeof databaseOf>, "sql">) {
  return async (minutes: number): Promise<void> => {
    for (const [table, columns] of Object.entries(MOMENTS)) {
      const earlier = columns.map(
        (column) => `${column} = ${column} - ${minutes} * interval '1 minute'`
      )
      await database.sql(`UPDATE "${table}" SET ${earlier.join(", ")}`)
    }
  }
}
