import { model } from "@medusajs/framework/utils"

/**
 * A MultiSafepay account: what the admin set, and what links that were made with it still need when
 * it is gone from `medusa-config.ts`, or when its key was replaced.
 */
export const Account = model.define("multisafepay_account", {
  /** The `id` of the provider entry. */
  id: model.text().primaryKey(),
  /** By fingerprint: the key, encrypted, with its last four characters, environment, source and times. */
  api_keys: model.json(),
  /** Settings made in the admin, by their names in the options; what is not here comes from elsewhere. */
  settings: model.json().nullable(),
  /** By environment: the fingerprint of the key that was saved in the admin. */
  admin_keys: model.json().nullable(),
  /** What the last test of the connection found, and when. */
  connection: model.json().nullable(),
  /** How many notifications carried no valid signature, with the time and reason of the last. */
  signature_failures: model.json().nullable(),
  /** When the reconciliation job last ran through. */
  reconciled_at: model.dateTime().nullable(),
})
