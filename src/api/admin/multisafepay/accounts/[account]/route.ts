import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { type Environment } from "../../../../../multisafepay/settings/account-options"
import { MULTISAFEPAY_MODULE } from "../../../../../modules/multisafepay"
import { type SettingsChange } from "../../../../../modules/multisafepay/admin-settings"
import { type AdminAccountResponse } from "../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../types/module"
import { updateMultisafepayAccountWorkflow } from "../../../../../workflows/update-multisafepay-account"
import { toOptionNames, toSettings } from "../setting-names"
import { findAccount, viewAccount } from "../show-account"
import { type UpdateAccountBody } from "../validators"

/** One account. 404 when it is not registered. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminAccountResponse>
): Promise<void> {
  response.json({ account: await viewAccount(request, await findAccount(request)) })
}

/** Encrypted before a workflow sees them: what goes into a workflow may be stored. */
async function sealKeys(
  { storedKeys }: MultiSafepayModule,
  account: string,
  apiKeys: UpdateAccountBody["api_keys"]
): Promise<SettingsChange["keys"]> {
  const sealIfAny = (environment: Environment) => {
    const apiKey = apiKeys[environment]
    if (apiKey === null || apiKey === undefined) return apiKey
    return storedKeys.seal({ account, environment, apiKey, source: "admin" })
  }
  const [test, live] = await Promise.all([sealIfAny("test"), sealIfAny("live")])
  return { ...(test !== undefined && { test }), ...(live !== undefined && { live }) }
}

/**
 * Changes settings and keys; what is not named stays. 400 naming each field that is wrong, or saying
 * how to set an encryption key when a key is to be saved and there is none; 404 when the account is
 * not registered.
 */
export async function POST(
  request: AuthenticatedMedusaRequest<UpdateAccountBody>,
  response: MedusaResponse<AdminAccountResponse>
): Promise<void> {
  const { account } = await findAccount(request)
  const body = request.validatedBody
  const module: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const change: SettingsChange = {
    settings: toSettings(body),
    reset: toOptionNames(body.reset),
    keys: await sealKeys(module, account, body.api_keys),
  }
  await updateMultisafepayAccountWorkflow(request.scope).run({ input: { account, change } })
  response.json({ account: await viewAccount(request, await findAccount(request)) })
}
