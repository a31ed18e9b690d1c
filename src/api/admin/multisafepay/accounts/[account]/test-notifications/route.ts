import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../../../modules/multisafepay"
import { type AdminTestNotificationsResponse } from "../../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../../types/module"
import { findAccount } from "../../show-account"

/**
 * Sends a signed probe to the address that MultiSafepay notifies, and says what came back. Nothing
 * of it stays in the inbox; 404 when the account is not registered.
 */
export async function POST(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminTestNotificationsResponse>
): Promise<void> {
  const module: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const account = await findAccount(request)
  const result = await module.testNotifications(account, module.shop.backendUrl)
  response.json({ notification_test: result })
}
