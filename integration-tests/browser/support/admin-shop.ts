import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import axios, { type AxiosInstance } from "axios"

import { createDatabase } from "../../demo/create-database"
import { findPort } from "../../demo/find-port"
import { type SeededStore } from "../../demo/seed/seed-store"
import { startShop } from "../../demo/shop"
import { toShopEnvironment } from "../../demo/shop-environment"
import { warmUpAdmin } from "../../demo/warm-up-admin"
import { type Simulator, startSimulator } from "../../simulator"
import { startStorefront } from "./storefront"

/** What the demo starts, with roles in use and without a key anywhere. */
export type AdminShop = {
  backendUrl: string
  storefrontUrl: string
  databaseUrl: string
  simulator: Simulator
  store: SeededStore
  /** The admin API, as the one who may do everything. */
  api: AxiosInstance
  /** All that Medusa has said so far, at the level of a developer who looks for a fault. */
  readLog: () => string
  stop: () => Promise<void>
}

const WITH_ROLES = `-r ts-node/register -r ${join(__dirname, "enable-roles.ts")}`

const DATABASE = `multisafepay_admin_${process.pid}`

async function makeDatabase(): Promise<string> {
  const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
  const server = `postgres://${DB_USERNAME ?? ""}:${DB_PASSWORD ?? ""}@${DB_HOST ?? ""}:${DB_PORT ?? ""}`
  return createDatabase({ url: (database) => `${server}/${database}` }, DATABASE)
}

async function logIn(backendUrl: string, credentials: object): Promise<AxiosInstance> {
  const { data } = await axios.post<{ token: string }>(
    `${backendUrl}/auth/user/emailpass`,
    credentials
  )
  return axios.create({
    baseURL: backendUrl,
    headers: { authorization: `Bearer ${data.token}` },
  })
}

/** A shop with its admin and the example storefront, as `npm run demo` starts them. */
export async function startAdminShop(): Promise<AdminShop> {
  const first = await findPort(22_000 + (process.pid % 20_000))
  const port = await findPort(first + 1)
  const backendUrl = `http://localhost:${first}`
  const storefrontUrl = `http://127.0.0.1:${port}`
  const databaseUrl = await makeDatabase()
  const simulator = await startSimulator()
  const log = join(mkdtempSync(join(tmpdir(), "multisafepay-admin-")), "medusa.log")
  const shop = startShop({
    log,
    environment: {
      ...toShopEnvironment({
        backendUrl,
        storefrontUrl,
        port: first,
        databaseUrl,
        withAdmin: true,
      }),
      MULTISAFEPAY_API_KEY: "",
      MULTISAFEPAY_BASE_URL: simulator.apiUrl,
      MULTISAFEPAY_ENCRYPTION_KEY: "0f".repeat(32),
      MEDUSA_FF_RBAC: "true",
      LOG_LEVEL: "debug",
      NODE_OPTIONS: WITH_ROLES,
    },
  })
  const store = await shop.reached("seeded")
  const { publishableKey } = store
  const storefront = await startStorefront({ port, backendUrl, publishableKey })
  await warmUpAdmin(`${backendUrl}/app`)
  return {
    backendUrl,
    storefrontUrl,
    databaseUrl,
    simulator,
    store,
    api: await logIn(backendUrl, store.admin),
    readLog: () => readFileSync(log, "utf8"),
    async stop() {
      await storefront.stop()
      await shop.stop()
      await simulator.stop()
    },
  }
}
