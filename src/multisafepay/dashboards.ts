import { type Environment } from "./settings/account-options"

/**
 * MultiSafepay's dashboard of each environment. It documents no address of a single transaction, so links lead to
 * its front door.
 */
export const DASHBOARDS = {
  test: "https://testmerchant.multisafepay.com",
  live: "https://merchant.multisafepay.com",
} as const satisfies Record<Environment, string>
