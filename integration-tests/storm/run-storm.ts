import Medusa from "@medusajs/js-sdk"
import { join, relative } from "node:path"
import { Client } from "pg"
import { claimFolder } from "../demo/claim-folder"
import { type Cleanup } from "../demo/cleanup"
import { createDatabase } from "../demo/create-database"
import { findPort } from "../demo/find-port"
import { type Screen } from "../demo/screen"
import { toAddresses, toShopEnvironment } from "../demo/shop-environment"
import { startPostgres } from "../postgres/start-postgres"
import { startSimulator } from "../simulator"
import { checkLedger, type Verdict } from "./check-ledger"
import { bringCustomers, type Customer } from "./customer"
import { dealFates } from "./fates"
import { startMortalShop } from "./mortal-shop"
import { passTime, readLeases, untilQuiet } from "./pass-time"
import { rage } from "./rage"
import { createRandom } from "./random"
import { count, readMedusa } from "./read-medusa"
import { readMultiSafepay } from "./read-multisafepay"
import { stockUp } from "./stock-up"
import { type StormOptions } from "./storm-options"
import { createTraffic, drain, type Traffic } from "./traffic"
import { type Weather } from "./weather"

export type StormResult = {
  options: StormOptions
  verdict: Verdict
  traffic: Traffic
  kills: number
  /** From the first customer's payment until the books were found to agree, or given up. */
  seconds: number
  maxRssBytes: number
  /** Of this process, which holds the simulator too. */
  ownMaxRssBytes: number
}

type Surroundings = { screen: Screen; cleanup: Cleanup }

const FIRST_PORT = 9400
/** MultiSafepay's three times a quarter of an hour, so short that a restart outlasts some of them. */
const RETRY_DELAYS_MS = [2_000, 2_000, 2_000]
const KIBIBYTE = 1024
const OBSERVE_MS = 1_000
const PATIENCE_MS = 5 * 60_000
const PATIENCE_PER_PAYMENT_MS = 1_000
/** More than any customer takes. */
const PIECES_PER_PAYMENT = 20
/** Rounds of time going by that change nothing: no further one will. */
const VAIN_ROUNDS = 3

const CAPTURED = `
  SELECT count(*)::int FROM multisafepay_payment_link WHERE status = 'paid' AND order_id IS NOT NULL`

/** Everything from an empty folder to two books that are compared. What it started is in `cleanup`. */
export async function runStorm(
  options: StormOptions,
  { screen, cleanup }: Surroundings
): Promise<StormResult> {
  const { folder, release } = claimFolder(join(".demo", "storm"))
  cleanup.add(release)
  cleanup.log = relative(process.cwd(), folder)

  screen.heading(`A storm of ${options.payments} payments, seed ${options.seed}`)
  const postgres = await screen.step("PostgreSQL", () =>
    startPostgres({ dataFolder: join(folder, "postgres") })
  )
  cleanup.add(postgres.stop)
  const databaseUrl = await createDatabase(postgres, "storm")
  const otherKey = "key-of-another-account"
  const simulator = await startSimulator({ apiKeys: [otherKey], retryDelaysMs: RETRY_DELAYS_MS })
  cleanup.add(simulator.stop)

  const port = await findPort(FIRST_PORT)
  const addresses = toAddresses({ medusa: port, storefront: port + 1, simulator: port + 2 })
  const { backendUrl } = addresses
  const shop = startMortalShop({
    folder,
    environment: {
      ...toShopEnvironment({ ...addresses, port, databaseUrl, withAdmin: false }),
      MULTISAFEPAY_API_KEY: simulator.apiKey,
      MULTISAFEPAY_BASE_URL: simulator.apiUrl,
    },
  })
  cleanup.add(shop.stop)
  const store = await screen.step("Medusa with a store", shop.seeded)

  const database = new Client({ connectionString: databaseUrl })
  await database.connect()
  cleanup.add(() => database.end())
  await stockUp(database, options.payments * PIECES_PER_PAYMENT)

  const traffic = createTraffic()
  let captured = 0
  async function countCaptured(): Promise<number> {
    captured = await count(database, CAPTURED)
    return captured
  }
  const observing = setInterval(() => {
    drain(simulator, traffic)
    countCaptured().catch(() => undefined)
  }, OBSERVE_MS)
  cleanup.add(() => {
    clearInterval(observing)
  })

  const medusa = new Medusa({ baseUrl: backendUrl, publishableKey: store.publishableKey })
  const weather: Weather = { medusa, simulator, traffic, backendUrl, otherKey }
  let filled = 0
  const customers = await screen.follow(
    () => `${filled} of ${options.payments} carts filled`,
    () =>
      bringCustomers(dealFates(options), {
        medusa,
        regionId: store.regionId,
        onReady: () => (filled += 1),
      })
  )

  const start = performance.now()
  const progress = { acted: 0, kills: 0 }
  const leasesOfTheDead: string[] = []
  await screen.follow(
    () =>
      `${progress.acted} customers, ${traffic.notifications} notifications, ${captured} captured, ${progress.kills} kills`,
    () =>
      Promise.race([
        shop.ended,
        rage(customers, progress, {
          weather,
          random: createRandom(options.seed),
          captured: countCaptured,
          start: shop.start,
          async kill() {
            await shop.kill()
            leasesOfTheDead.push(...(await readLeases(database)))
          },
        }),
      ])
  )

  let differences = 0
  async function settle(): Promise<Verdict> {
    const deadline = Date.now() + PATIENCE_MS + options.payments * PATIENCE_PER_PAYMENT_MS
    let before = ""
    for (let vain = 0; ;) {
      await passTime(database, leasesOfTheDead)
      await untilQuiet(database, deadline)
      const verdict = await check(customers)
      differences = verdict.differences.length
      const now = JSON.stringify(verdict.differences)
      vain = now === before ? vain + 1 : 0
      before = now
      if (differences === 0 || vain === VAIN_ROUNDS || Date.now() > deadline) return verdict
    }
  }
  async function check(carts: readonly Customer[]): Promise<Verdict> {
    const multiSafepay = readMultiSafepay(simulator)
    return checkLedger({ carts, multiSafepay, medusa: await readMedusa(database) })
  }
  const rest = () => (differences > 0 ? `, ${differences} differences` : "")
  const verdict = await screen.follow(
    () => `Time goes by, the shop's jobs find the rest: ${captured} captured${rest()}`,
    () => Promise.race([shop.ended, settle()])
  )
  drain(simulator, traffic)
  return {
    options,
    verdict,
    traffic,
    kills: progress.kills,
    seconds: (performance.now() - start) / 1000,
    maxRssBytes: shop.maxRss(),
    ownMaxRssBytes: process.resourceUsage().maxRSS * KIBIBYTE,
  }
}
