import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminHealthResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { toAdminHealth } from "./to-admin-health"

/** How much waits, what fails, and how many payment links a person has to look at. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminHealthResponse>
): Promise<void> {
  const { health, accounts }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  response.json({ health: toAdminHealth(await health.read(accounts.list())) })
}
