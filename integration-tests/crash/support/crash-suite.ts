import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { type MedusaContainer } from "@medusajs/framework/types"
import axios from "axios"

import { createDatabase, dropDatabase } from "../../demo/create-database"
import { findPort } from "../../demo/find-port"
import { toShopEnvironment } from "../../demo/shop-environment"
import { adminOf } from "../../http/support/admin"
import { callsOf } from "../../http/support/calls"
import { customerOf } from "../../http/support/customer"
import { databaseOf } from "../../http/support/database"
import { ledgerOf } from "../../http/support/ledger"
import { outcomeOf } from "../../http/support/outcome"
import { seedShop, type SeededShop } from "../../http/support/seed-shop"
import { type Simulator, startSimulator } from "../../simulator"
import { type Office, openOffice } from "./open-office"
import { createShop, type CrashingShop } from "./shop"
import { timePassesIn } from "./time-passes"

const server = {
  url(database: string): string {
    const { DB_HOST = "", DB_PORT = "", DB_USERNAME = "", DB_PASSWORD = "" } = process.env
    return `postgres://${DB_USERNAME}:${DB_PASSWORD}@${DB_HOST}:${DB_PORT}/${database}`
  },
}

/**
 * Shops that are killed. `crashSuite` gives a spec file a database of its own, a simulator in this process, and a
 * shop as a child process, which runs when a test begins and dies where the test says:
 *
 * ```ts
 * crashSuite("orders", ({ shop, customer, simulator, timePasses, outcome }) => {
 *   it("survives", async () => {
 *     const checkout = await customer.checkOut()
 *     await shop().start({ killAt: "order-created" }) // or kill(), once the simulator was asked for something
 *     await simulator().pay(checkout.session.order_id)
 *     await shop().waitForDeath()
 *     await shop().start() // again, as good as new
 *     await timePasses(3) // leases of two minutes run out
 *     await shop().runJobs()
 *     await outcome.paid(checkout)
 *   })
 * })
 * ```
 *
 * Points are named in `kill-points.ts` and tied to code in `install-kill-points.ts`. A kill costs one start of some
 * ten seconds; a shop that runs already is told its next point by the same `start`. `ledger`, `outcome`, `database`
 * and `container` are Medusa's own modules in this process, on the same database: they read what the shop left,
 * alive or dead. Nothing is cleaned up between tests but the simulator: look at what is yours.
 */
export function crashSuite(name: string, testSuite: (suite: CrashSuite) => void): void {
  describe(name, () => {
    let office: Office
    let simulator: Simulator
    let shop: CrashingShop
    let seeded: SeededShop
    const client = axios.create()
    const databaseName = `multisafepay_crash_${process.pid}`
    const container = () => office.container
    const ledger = ledgerOf(container)
    const database = databaseOf(container)

    beforeAll(async () => {
      const databaseUrl = await createDatabase(server, databaseName)
      simulator = await startSimulator({ apiKey: "simulator-test-key" })
      const port = await findPort(20_000 + (process.pid % 20_000))
      const backendUrl = `http://localhost:${port}`
      client.defaults.baseURL = backendUrl
      const environment = {
        ...toShopEnvironment({
          backendUrl,
          storefrontUrl: "http://localhost:8000",
          port,
          databaseUrl,
          withAdmin: false,
        }),
        MULTISAFEPAY_API_KEY: simulator.apiKey,
        MULTISAFEPAY_BASE_URL: simulator.apiUrl,
      }
      const log = join(mkdtempSync(join(tmpdir(), "multisafepay-crash-")), "medusa.log")
      shop = createShop({ log, environment })
      office = await openOffice(environment)
      seeded = await seedShop(office.container)
      await shop.start()
    })
    beforeEach(async () => {
      simulator.reset()
      await shop.start()
    })
    afterAll(async () => {
      await shop.kill()
      await simulator.stop()
      await office.close()
      await dropDatabase(server, databaseName)
    })

    testSuite({
      shop: () => shop,
      simulator: () => simulator,
      customer: customerOf(client, () => seeded),
      admin: adminOf(client, () => seeded),
      ledger,
      outcome: outcomeOf(ledger),
      database,
      timePasses: timePassesIn(database),
      calls: (orderId) => callsOf(simulator, orderId),
      container,
      seeded: () => seeded,
    })
  })
}

export type CrashSuite = {
  shop: () => CrashingShop
  simulator: () => Simulator
  customer: ReturnType<typeof customerOf>
  admin: ReturnType<typeof adminOf>
  ledger: ReturnType<typeof ledgerOf>
  outcome: ReturnType<typeof outcomeOf>
  database: ReturnType<typeof databaseOf>
  /** Lets so many minutes pass for everything that is written down in the database. */
  timePasses: (minutes: number) => Promise<void>
  /** Calls at MultiSafepay, as `callsOf` tells them. */
  calls: (orderId?: string) => string[]
  container: () => MedusaContainer
  seeded: () => SeededShop
}
