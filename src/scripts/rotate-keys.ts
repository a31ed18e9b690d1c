import { type ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

/**
 * Run by `npx multisafepay-rotate-keys [--dry-run]` in a shop's folder: encrypts all stored API keys
 * anew under the first encryption key.
 *
 * @throws MedusaError when a key cannot be decrypted: the encryption key it was stored under must stay
 * configured, or the API key be saved again.
 */
export default async function multisafepayRotateKeys({ container, args }: ExecArgs) {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { rotateKeys }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const dryRun = args.includes("dry-run")
  const { rotated, current, unreadable } = await rotateKeys({ dryRun })
  const did = dryRun ? "would be encrypted anew" : "encrypted anew"
  logger.info(
    `[multisafepay] ${rotated} API keys ${did}, ${current} already under the first encryption key, ${unreadable.length} not readable`
  )
  if (!unreadable.length) return
  const named = unreadable.map(
    ({ account, environment, last4 }) => `"${account}" (${environment}, ending in ${last4})`
  )
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `No configured encryption key opens the API keys of ${named.join(", ")}. Keep the encryption key they were stored under in MULTISAFEPAY_ENCRYPTION_KEY, or save these API keys again under Settings > MultiSafepay.`
  )
}
