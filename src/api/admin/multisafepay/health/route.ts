import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminHealthResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"

/** How much waits, what fails, and how many payment links a person has to look at. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminHealthResponse>
): Promise<void> {
  const { health }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const { inbox, links } = await health.read()
  const oldest = inbox.oldest_unprocessed_at?.toISOString() ?? null
  response.json({ health: { inbox: { ...inbox, oldest_unprocessed_at: oldest }, links } })
}
