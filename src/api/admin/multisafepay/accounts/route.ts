import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminAccountListResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { viewAccount } from "./show-account"

/** All registered accounts, in the order of `medusa-config.ts`. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminAccountListResponse>
): Promise<void> {
  const { accounts }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const shown = await Promise.all(
    accounts.list().map(async (id) => viewAccount(request, await accounts.get(id)))
  )
  response.json({ accounts: shown, count: shown.length })
}
