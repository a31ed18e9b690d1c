import { container as appContainer } from "@medusajs/framework"
import { MedusaError } from "@medusajs/framework/utils"

/**
 * Finds a registration in the provider's own container, which holds it where the merchant declared
 * `dependencies` on the payment module, else in the app's.
 *
 * Called inside methods only: when providers are constructed neither is complete.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- a registration has no type but the one its reader knows
export function reach<T>(cradle: Record<string, unknown>, key: string): T {
  const found = read(() => cradle[key]) ?? read(() => appContainer.resolve<unknown>(key))
  if (found !== undefined && found !== null) return found as T
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `The MultiSafepay payment provider cannot reach "${key}". Add { resolve: "medusa-payment-multisafepay", options: {} } to the plugins in medusa-config.ts, and make sure that @medusajs/framework is installed only once.`
  )
}

/** Awilix throws for what is not registered; here that means "look elsewhere". */
function read(resolve: () => unknown): unknown {
  try {
    return resolve()
  } catch {
    return undefined
  }
}
