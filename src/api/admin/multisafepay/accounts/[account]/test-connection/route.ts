import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../../../modules/multisafepay"
import { type AdminTestConnectionResponse } from "../../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../../types/module"
import { findAccount } from "../../show-account"
import { type TestConnectionBody } from "../../validators"

/**
 * Asks MultiSafepay with the key in force, or with one that is not saved yet, and says what is wrong.
 * A failure is an answer, not an error; 404 when the account is not registered.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<TestConnectionBody>,
  response: MedusaResponse<AdminTestConnectionResponse>
): Promise<void> {
  const { connections }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const { environment, api_key: apiKey } = request.validatedBody
  const account = await findAccount(request)
  response.json({ connection: await connections.test(account, { environment, apiKey }) })
}
