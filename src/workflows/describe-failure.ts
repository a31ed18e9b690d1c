import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../multisafepay/errors"
import { LinkBusyError } from "./work-on-link"

/** Why something failed, for logs. Our messages and Medusa's hold ids and codes; a database's can hold a whole row. */
export function describeFailure(error: unknown): string {
  const isSafe =
    error instanceof MultiSafepayError ||
    error instanceof LinkBusyError ||
    MedusaError.isMedusaError(error)
  if (isSafe) return `${error.name}: ${error.message}`
  return error instanceof Error ? error.name : "unknown error"
}
