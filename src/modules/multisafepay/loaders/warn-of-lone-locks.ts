import { type LoaderOptions } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { hasLoneLocks } from "../has-lone-locks"

/**
 * Nothing is lost or doubled without shared locks, since links are leased in the database too; but
 * processes then get in each other's way and try again.
 */
export default function warnOfLoneLocks({ container, logger }: LoaderOptions): Promise<void> {
  if (hasLoneLocks(container.resolve(ContainerRegistrationKeys.CONFIG_MODULE))) {
    logger?.warn(
      "[multisafepay] Medusa is configured for several instances, but its locks are in memory and reach one of them only. Add a Redis or PostgreSQL provider to the locking module in medusa-config.ts: https://docs.medusajs.com/resources/infrastructure-modules/locking"
    )
  }
  return Promise.resolve()
}
