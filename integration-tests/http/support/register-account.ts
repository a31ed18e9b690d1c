type ProviderEntry = { resolve: string; id: string; options: Record<string, unknown> }

type Config = { modules: { payment: { options: { providers: ProviderEntry[] } } } }

/** A further account of the shop, as a merchant writes it into `medusa-config.ts`. Call it before `shopSuite`. */
export function registerAccount(id: string, options: Record<string, unknown>): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Medusa requires it too, and is to find it changed
  const config = require("../../../medusa-config") as Config
  const entry = { resolve: "./src/providers/multisafepay", id, options }
  config.modules.payment.options.providers.push(entry)
}
