import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type Delivery, MOST_DELIVERIES } from "../multisafepay/mail/judge-deliveries"
import { type PaymentLinkRecord } from "../types/payment-link"

const deliveriesSchema = z.array(
  z.object({
    id: z.string(),
    status: z.enum(["pending", "success", "failure"]),
    created_at: z.coerce.date(),
  })
)

type Reminded = Pick<PaymentLinkRecord, "id" | "reminders">

/** Medusa sends again under a key that failed, and then loses track of it: each try has a key of its own. */
export const reminderKey = ({ id, reminders }: Reminded, attempt: number): string =>
  `multisafepay:${id}:reminder:${reminders + 1}:${attempt}`

/** What Medusa's Notification Module has under these keys. */
export async function listDeliveries(
  container: MedusaContainer,
  keys: string[]
): Promise<Delivery[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "notification",
    fields: ["id", "status", "created_at"],
    filters: { idempotency_key: keys },
  })
  return deliveriesSchema.parse(data)
}

/** The tries so far to send the next reminder of a link. */
export function listReminderDeliveries(
  container: MedusaContainer,
  link: Reminded
): Promise<Delivery[]> {
  const attempts = Array.from({ length: MOST_DELIVERIES }, (_, index) => index + 1)
  return listDeliveries(
    container,
    attempts.map((attempt) => reminderKey(link, attempt))
  )
}
