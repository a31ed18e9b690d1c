import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { type AdminNotificationResponse } from "../../../../../../types/http"
import { retryNotification } from "../../../../../../workflows/retry-notification"
import { NOTIFICATION_FIELDS, toAdminNotification } from "../../notification-fields"

/**
 * Makes a notification that waits, or that was given up, due at once and for another day. 400 when it
 * is being processed or done, 404 when there is none.
 */
export async function POST(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminNotificationResponse>
): Promise<void> {
  // PostgreSQL refuses to look for NUL.
  const id = (request.params.id ?? "").replace(/\0/g, "")
  await retryNotification(request.scope, id)
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "multisafepay_notification",
    fields: NOTIFICATION_FIELDS,
    filters: { id },
  })
  response.json({ notification: toAdminNotification(data[0]) })
}
