import { randomUUID } from "node:crypto"

import { WorkflowScheduler } from "@medusajs/framework/orchestration"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { type AxiosInstance } from "axios"

import { type Simulator, startSimulator } from "../../simulator"
import { type Admin, adminOf } from "./admin"
import { callsOf } from "./calls"
import { type Customer, customerOf } from "./customer"
import { type Events, eventsOf } from "./events"
import { type Ledger, ledgerOf } from "./ledger"
import { type Outcome, outcomeOf } from "./outcome"
import { migrateOnce } from "./migrated/migrate-once"
import { quietAccount } from "./register-account"
import { type SeededShop, seedShop } from "./seed-shop"
import { restoreRows } from "./seeded/restore-rows"

export type ShopSuite = {
  api: AxiosInstance
  simulator: () => Simulator
  shop: () => SeededShop
  customer: Customer
  admin: Admin
  ledger: Ledger
  outcome: Outcome
  events: Events
  /** Calls at MultiSafepay, as `callsOf` tells them. */
  calls: (orderId?: string) => string[]
  container: () => ReturnType<Parameters<SuiteOptions["testSuite"]>[0]["getContainer"]>
  /** Where the shop is reached. */
  backendUrl: () => string
}

type SuiteOptions = Parameters<typeof medusaIntegrationTestRunner>[0]

jest.setTimeout(120_000)

let shared: ShopSuite | undefined

/** Specs that are loaded in `load` use this shop, and start none of their own. */
export function shareShop(suite: ShopSuite, load: () => void): void {
  shared = suite
  try {
    load()
  } finally {
    shared = undefined
  }
}

/**
 * A Medusa with this plugin on a real PostgreSQL, and a MultiSafepay to talk to. The database starts
 * afresh before each test.
 */
export function shopSuite(
  testSuite: (suite: ShopSuite) => void,
  env: Record<string, string> = {}
): void {
  if (shared) {
    if (Object.keys(env).length > 0) throw new Error("A shop of its own environment is not shared.")
    testSuite(shared)
    return
  }
  // MultiSafepay has to know the shop's address before the shop is up.
  const port = String(20_000 + (process.pid % 20_000))
  Object.assign(process.env, {
    PORT: port,
    MEDUSA_BACKEND_URL: `http://localhost:${port}`,
    STOREFRONT_URL: "http://localhost:8000",
    DISABLE_MEDUSA_ADMIN: "true",
    MULTISAFEPAY_API_KEY: "simulator-test-key",
    ...env,
  })
  quietAccount("default")
  restoreRows()
  const dbName = `multisafepay-${randomUUID()}`
  medusaIntegrationTestRunner({
    inApp: true,
    dbName,
    hooks: migrateOnce(dbName),
    testSuite: ({ api, getContainer }) => {
      let simulator: Simulator
      let shop: SeededShop
      const clientOf = api as AxiosInstance
      const ledger = ledgerOf(getContainer)
      const events = eventsOf(getContainer)

      beforeAll(async () => {
        simulator = await startSimulator({ apiKey: "simulator-test-key" })
        process.env.MULTISAFEPAY_BASE_URL = simulator.apiUrl
        shop = await seedShop(getContainer())
        // Tests run the jobs themselves, and count what they do.
        await new WorkflowScheduler().clear()
        events.listen()
      })
      beforeEach(() => {
        simulator.reset()
        events.forget()
        // A test may have pretended that MultiSafepay is out of reach.
        process.env.MULTISAFEPAY_BASE_URL = simulator.apiUrl
      })
      afterEach(() => simulator.idle())
      afterAll(async () => {
        delete process.env.MULTISAFEPAY_BASE_URL
        await simulator.stop()
      })

      testSuite({
        api: clientOf,
        simulator: () => simulator,
        shop: () => shop,
        customer: customerOf(clientOf, () => shop),
        admin: adminOf(clientOf, () => shop),
        ledger,
        outcome: outcomeOf(ledger),
        events,
        calls: (orderId) => callsOf(simulator, orderId),
        container: getContainer,
        backendUrl: () => String(clientOf.defaults.baseURL),
      })
    },
  })
}
