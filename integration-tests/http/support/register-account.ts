type ProviderEntry = { resolve: string; id: string; options: Record<string, unknown> }

type Config = { modules: { payment: { options: { providers: ProviderEntry[] } } } }

function readProviders(): ProviderEntry[] {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Medusa requires it too, and is to find it changed
  const config = require("../../../medusa-config") as Config
  return config.modules.payment.options.providers
}

/** Most specs count every call at MultiSafepay; those about reports say otherwise. */
const QUIET = { reportInvoice: false }

/** Options of the account that is there already. Call it before `shopSuite`. */
export function configureAccount(id: string, options: Record<string, unknown>): void {
  const entry = readProviders().find((provider) => provider.id === id)
  Object.assign(entry?.options ?? {}, options)
}

/** The account that is there already, unless `configureAccount` said otherwise. */
export function quietAccount(id: string): void {
  const entry = readProviders().find((provider) => provider.id === id)
  if (entry) entry.options = { ...QUIET, ...entry.options }
}

/** A further account of the shop, as a merchant writes it into `medusa-config.ts`. Call it before `shopSuite`. */
export function registerAccount(id: string, options: Record<string, unknown>): void {
  readProviders().push({
    resolve: "./src/providers/multisafepay",
    id,
    options: { ...QUIET, ...options },
  })
}
