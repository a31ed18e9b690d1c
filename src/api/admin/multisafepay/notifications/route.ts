import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { type AdminNotificationListResponse } from "../../../../types/http"
import { cleanSearch, startsWith } from "../starts-with"
import { NOTIFICATION_FIELDS, toAdminNotification } from "./notification-fields"
import { type ListNotificationsQuery } from "./validators"

function toFilters({ q, status, kind, account }: ListNotificationsQuery): Record<string, unknown> {
  const search = cleanSearch(q)
  return {
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(account ? { account } : {}),
    ...(search ? { multisafepay_order_id: startsWith(search) } : {}),
  }
}

/** Notifications, newest first unless `order` says otherwise. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, ListNotificationsQuery>,
  response: MedusaResponse<AdminNotificationListResponse>
): Promise<void> {
  const { skip, take, order } = request.queryConfig.pagination
  const query = request.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data, metadata } = await query.graph({
    entity: "multisafepay_notification",
    fields: NOTIFICATION_FIELDS,
    filters: toFilters(request.validatedQuery),
    pagination: { skip, take: take ?? 20, order: order ?? { created_at: "DESC" } },
  })
  response.json({
    notifications: data.map(toAdminNotification),
    count: metadata?.count ?? data.length,
    limit: take ?? 20,
    offset: skip,
  })
}
