import { FetchError } from "@medusajs/js-sdk"

/** Why a change was not made, as a sentence. */
export function toErrorMessage(error: Error, t: (key: string) => string): string {
  if (!(error instanceof FetchError)) return t("multisafepay.errors.network")
  if (error.status === 403) return t("multisafepay.errors.forbidden")
  return error.message
}
