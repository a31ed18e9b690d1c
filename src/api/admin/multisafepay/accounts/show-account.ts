import { type AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

import { type Account } from "../../../../multisafepay/settings/resolve-account"
import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type AdminAccount } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { toAdminAccount } from "./to-admin-account"

/** The account named in the address. @throws MedusaError when it is not registered. */
export async function findAccount(request: AuthenticatedMedusaRequest): Promise<Account> {
  const { accounts }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const account = await accounts.find(request.params.account ?? "")
  if (account) return account
  throw new MedusaError(
    MedusaError.Types.NOT_FOUND,
    "There is no such MultiSafepay account. Accounts are registered under the payment module's providers in medusa-config.ts."
  )
}

/** An account as the admin may see it. */
export async function viewAccount(
  { scope }: AuthenticatedMedusaRequest,
  account: Account
): Promise<AdminAccount> {
  const module: MultiSafepayModule = scope.resolve(MULTISAFEPAY_MODULE)
  return toAdminAccount(account, {
    facts: await module.readAccountFacts(account.account),
    connection: await module.connections.last(account),
    backendUrl: module.shop.backendUrl,
    canStoreKeys: module.storedKeys.canStore,
  })
}
