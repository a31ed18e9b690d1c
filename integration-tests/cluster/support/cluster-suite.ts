import { mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { type MedusaContainer } from "@medusajs/framework/types"
import axios from "axios"

import { openOffice } from "../../crash/support/open-office"
import { createShop, type CrashingShop } from "../../crash/support/shop"
import { createDatabase } from "../../demo/create-database"
import { findPort } from "../../demo/find-port"
import { toShopEnvironment } from "../../demo/shop-environment"
import { adminOf, type Admin } from "../../http/support/admin"
import { customerOf, type Customer } from "../../http/support/customer"
import { databaseOf } from "../../http/support/database"
import { type SeededShop, seedShop } from "../../http/support/seed-shop"
import { type Simulator, startSimulator } from "../../simulator"
import { configure, type Locking } from "./configure"
import { startRedis } from "./start-redis"

/** One process of the shop. */
export type Instance = {
  backendUrl: string
  customer: Customer
  admin: Admin
  shop: CrashingShop
  /** All that it has said so far, at the level of a developer who looks for a fault. */
  readLog: () => string
}

export type ClusterSuite = {
  simulator: () => Simulator
  database: ReturnType<typeof databaseOf>
  /** Two processes of the shop, on one database, with these locks. They end with the test. */
  start: (locking: Locking) => Promise<[Instance, Instance]>
}

const CONFIGURED = `-r ts-node/register -r ${join(__dirname, "configure-process.ts")}`

/** A shop that runs in several processes, each a child process with five connections to the database. */
export function clusterSuite(
  testSuite: (suite: ClusterSuite) => void,
  variables: Record<string, string> = {}
): void {
  let office: { container: MedusaContainer; close: () => Promise<void> }
  let simulator: Simulator
  let redis: Awaited<ReturnType<typeof startRedis>>
  let seeded: SeededShop
  let databaseUrl: string
  let running: CrashingShop[] = []
  const container = () => office.container

  function environmentOf(port: number): Record<string, string> {
    return {
      ...toShopEnvironment({
        backendUrl: `http://localhost:${port}`,
        storefrontUrl: "http://localhost:8000",
        port,
        databaseUrl,
        withAdmin: false,
      }),
      MEDUSA_WORKER_MODE: "shared",
      MULTISAFEPAY_API_KEY: simulator.apiKey,
      MULTISAFEPAY_BASE_URL: simulator.apiUrl,
      ...variables,
    }
  }

  async function startOne(port: number, locking: Locking): Promise<Instance> {
    const log = join(mkdtempSync(join(tmpdir(), "multisafepay-cluster-")), "medusa.log")
    const environment = {
      ...environmentOf(port),
      LOG_LEVEL: "debug",
      NODE_OPTIONS: CONFIGURED,
      CLUSTER_LOCKING: locking,
      CLUSTER_REDIS_URL: redis.url,
    }
    const shop = createShop({ log, environment })
    running.push(shop)
    await shop.start()
    const backendUrl = `http://localhost:${port}`
    const client = axios.create({ baseURL: backendUrl })
    return {
      backendUrl,
      customer: customerOf(client, () => seeded),
      admin: adminOf(client, () => seeded),
      shop,
      readLog: () => readFileSync(log, "utf8"),
    }
  }

  beforeAll(async () => {
    const { DB_HOST, DB_PORT, DB_USERNAME, DB_PASSWORD } = process.env
    const server = `postgres://${DB_USERNAME ?? ""}:${DB_PASSWORD ?? ""}@${DB_HOST ?? ""}:${DB_PORT ?? ""}`
    databaseUrl = await createDatabase(
      { url: (database) => `${server}/${database}` },
      `multisafepay_cluster_${process.pid}`
    )
    simulator = await startSimulator({ apiKey: "simulator-test-key" })
    redis = await startRedis()
    const environment = { ...environmentOf(0), MEDUSA_WORKER_MODE: "server" }
    // The configuration is made of the environment when it is first required.
    Object.assign(process.env, environment)
    // The table of these locks is migrated with the rest.
    configure("postgres", redis.url)
    office = await openOffice(environment)
    seeded = await seedShop(office.container)
  })
  beforeEach(() => {
    simulator.reset()
  })
  afterEach(async () => {
    await Promise.all(running.map((shop) => shop.kill()))
    running = []
  })
  afterAll(async () => {
    await simulator.stop()
    await office.close()
    await redis.stop()
  })

  testSuite({
    simulator: () => simulator,
    database: databaseOf(container),
    async start(locking) {
      const first = await findPort(20_000 + (process.pid % 20_000))
      const second = await findPort(first + 1)
      return Promise.all([startOne(first, locking), startOne(second, locking)])
    },
  })
}
