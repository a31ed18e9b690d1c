import { join, relative } from "node:path"
import { startPostgres } from "../postgres/start-postgres"
import { claimFolder } from "./claim-folder"
import { type Cleanup } from "./cleanup"
import { createDatabase } from "./create-database"
import { DemoError } from "./demo-error"
import { findPort } from "./find-port"
import { chooseMultiSafepay, hasOwnKey } from "./multisafepay"
import { runCheckout, type CheckoutResult } from "./run-checkout"
import { type Screen } from "./screen"
import { startShop } from "./shop"
import { startStorefront } from "./start-storefront"
import { welcome } from "./welcome"

export type DemoOptions = { once: boolean; screen: Screen; cleanup: Cleanup }

/** Everything from an empty folder to a captured order. What it started is in `cleanup`. */
export async function runDemo({ once, screen, cleanup }: DemoOptions): Promise<CheckoutResult> {
  if (once && hasOwnKey())
    throw new DemoError(
      "--once pays by itself, which only the simulator can do: unset MULTISAFEPAY_API_KEY, or leave --once out and pay in your browser."
    )
  const { folder, release } = claimFolder(".demo")
  cleanup.add(release)
  const log = join(folder, "medusa.log")

  screen.heading("Starting what a shop needs")
  const ports = {
    medusa: await takePort(9000, "Medusa", screen),
    storefront: once ? 8000 : await takePort(8000, "the storefront", screen),
    simulator: await takePort(8080, "the simulator", screen),
  }
  const postgres = await screen.step(
    "PostgreSQL",
    () => startPostgres({ dataFolder: join(folder, "postgres") }),
    ({ port }) => `PostgreSQL on port ${port}`
  )
  cleanup.add(postgres.stop)
  const databaseUrl = await createDatabase(postgres, "demo")

  const multiSafepay = await screen.step(
    "MultiSafepay",
    () => chooseMultiSafepay(ports.simulator),
    ({ simulator }) =>
      simulator
        ? `MultiSafepay, simulated on ${simulator.origin}`
        : "MultiSafepay's test environment"
  )
  cleanup.add(() => multiSafepay.simulator?.stop())

  const backendUrl = `http://localhost:${ports.medusa}`
  const storefrontUrl = `http://localhost:${ports.storefront}`
  cleanup.log = relative(process.cwd(), log)
  const shop = startShop({
    log,
    environment: {
      ...multiSafepay.environment,
      MULTISAFEPAY_ENVIRONMENT: "test",
      NODE_ENV: "development",
      MEDUSA_DISABLE_TELEMETRY: "true",
      DATABASE_URL: databaseUrl,
      PORT: String(ports.medusa),
      MEDUSA_BACKEND_URL: backendUrl,
      STOREFRONT_URL: storefrontUrl,
      STORE_CORS: storefrontUrl,
      ADMIN_CORS: backendUrl,
      AUTH_CORS: `${storefrontUrl},${backendUrl}`,
      DISABLE_MEDUSA_ADMIN: String(once),
    },
  })
  cleanup.add(shop.stop)
  await screen.step("Database, migrated", () => shop.reached("migrated"))
  await screen.step(`Medusa on ${backendUrl}`, () => shop.reached("started"))
  const { store } = await screen.step("A store with three products", () => shop.reached("seeded"))

  const surroundings = { screen, store, backendUrl, databaseUrl, simulator: multiSafepay.simulator }
  if (once) return runCheckout(surroundings)

  const storefront = await screen.step(`Storefront on ${storefrontUrl}`, () =>
    startStorefront({ port: ports.storefront, backendUrl, publishableKey: store.publishableKey })
  )
  cleanup.add(storefront.stop)
  const result = await runCheckout(surroundings)
  welcome(screen, { backendUrl, storefrontUrl, log, store, simulator: multiSafepay.simulator })
  return result
}

async function takePort(wanted: number, who: string, screen: Screen): Promise<number> {
  const port = await findPort(wanted)
  if (port !== wanted) screen.line(`  Port ${wanted} is taken, so ${who} uses ${port}.`)
  return port
}
