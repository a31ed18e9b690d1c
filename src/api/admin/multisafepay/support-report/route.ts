import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { version as medusaVersion } from "@medusajs/medusa/package.json"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { hasLoneLocks } from "../../../../modules/multisafepay/has-lone-locks"
import { toShareableSettings } from "../../../../multisafepay/settings/to-shareable-settings"
import { PLUGIN_VERSION } from "../../../../multisafepay/version"
import { type AdminSupportReportResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { toAdminHealth } from "../health/to-admin-health"
import { infrastructureKinds } from "./infrastructure-kinds"

const VARIABLES = [
  "MULTISAFEPAY_API_KEY",
  "MULTISAFEPAY_ENVIRONMENT",
  "MULTISAFEPAY_BASE_URL",
  "MULTISAFEPAY_ENCRYPTION_KEY",
  "MEDUSA_BACKEND_URL",
  "STOREFRONT_URL",
]

const variablesSet = () =>
  Object.fromEntries(VARIABLES.map((name) => [name, Boolean(process.env[name]?.trim())]))

/** What somebody who helps needs to know of this installation, as a file: no secrets, no customer data. */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminSupportReportResponse>
): Promise<void> {
  const module: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const config = request.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE)
  const { accounts, shop } = module
  const ids = accounts.list()
  const { postgresql, ...facts } = await module.supportFacts.read()
  const report = {
    made_at: new Date().toISOString(),
    versions: {
      plugin: PLUGIN_VERSION,
      medusa: medusaVersion,
      node: process.version,
      postgresql,
    },
    configuration: {
      variables_set: variablesSet(),
      has_storefront_url: shop.storefrontUrl !== undefined,
      allowed_return_origins: shop.allowedReturnOrigins.length,
      worker_mode: config.projectConfig.workerMode ?? "shared",
      locks_in_memory_of_several_processes: hasLoneLocks(config),
    },
    infrastructure: infrastructureKinds(config),
    accounts: (await Promise.all(ids.map((id) => accounts.get(id)))).map(toShareableSettings),
    health: toAdminHealth(await module.health.read(ids)),
    ...facts,
  }
  response.setHeader("Content-Disposition", 'attachment; filename="multisafepay-report.json"')
  response.json({ report })
}
