import { model } from "@medusajs/framework/utils"

/**
 * A MultiSafepay account, registered or not: what links that were made with it still need when it is
 * gone from `medusa-config.ts`, or when its key was replaced.
 */
export const Account = model.define("multisafepay_account", {
  /** The `id` of the provider entry. */
  id: model.text().primaryKey(),
  /** By fingerprint: the key, encrypted, with its last four characters, environment, source and times. */
  api_keys: model.json(),
})
