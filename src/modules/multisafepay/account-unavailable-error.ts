import { MedusaError } from "@medusajs/framework/utils"

/**
 * MultiSafepay cannot be asked about an account: it is not registered, or has no API key for the
 * environment. Nothing but a change of the configuration helps; the message says which.
 */
export class AccountUnavailableError extends MedusaError {
  override readonly name = "AccountUnavailableError"

  constructor(message: string) {
    super(MedusaError.Types.NOT_ALLOWED, message)
  }
}
