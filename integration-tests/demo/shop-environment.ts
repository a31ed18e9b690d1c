import { type Ports } from "./choose-ports"

export type ShopAddresses = { backendUrl: string; storefrontUrl: string }

export function toAddresses(ports: Ports): ShopAddresses {
  return {
    backendUrl: `http://localhost:${ports.medusa}`,
    storefrontUrl: `http://localhost:${ports.storefront}`,
  }
}

type ShopSettings = ShopAddresses & { port: number; databaseUrl: string; withAdmin: boolean }

/** What `medusa-config.ts` and the plugin read from the environment. */
export function toShopEnvironment(settings: ShopSettings): Record<string, string> {
  const { backendUrl, storefrontUrl, port, databaseUrl, withAdmin } = settings
  return {
    // Medusa compiles its admin on the fly, and lets one log in without TLS.
    NODE_ENV: "development",
    MEDUSA_DISABLE_TELEMETRY: "true",
    DISABLE_MEDUSA_ADMIN: String(!withAdmin),
    DATABASE_URL: databaseUrl,
    REDIS_URL: "",
    PORT: String(port),
    MEDUSA_BACKEND_URL: backendUrl,
    STOREFRONT_URL: storefrontUrl,
    STORE_CORS: storefrontUrl,
    ADMIN_CORS: backendUrl,
    AUTH_CORS: `${storefrontUrl},${backendUrl}`,
    MULTISAFEPAY_ENVIRONMENT: "test",
  }
}
