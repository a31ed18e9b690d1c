import { randomBytes } from "node:crypto"
import { join, relative } from "node:path"
import { startPostgres } from "../postgres/start-postgres"
import { claimFolder } from "./claim-folder"
import { type Cleanup } from "./cleanup"
import { createDatabase } from "./create-database"
import { DemoError } from "./demo-error"
import { choosePorts } from "./choose-ports"
import { chooseMultiSafepay, hasOwnKey } from "./multisafepay"
import { runCheckout, type CheckoutResult } from "./run-checkout"
import { type Screen } from "./screen"
import { startShop } from "./shop"
import { toAddresses, toShopEnvironment } from "./shop-environment"
import { startStorefront } from "./start-storefront"
import { warmUpAdmin } from "./warm-up-admin"
import { welcome } from "./welcome"

export type DemoOptions = { once: boolean; screen: Screen; cleanup: Cleanup }

/**
 * Everything from an empty folder to a captured order. What it started is in `cleanup`. Without `once` it then stays
 * up, until Medusa ends or the process is told to.
 */
export async function runDemo({ once, screen, cleanup }: DemoOptions): Promise<CheckoutResult> {
  if (once && hasOwnKey())
    throw new DemoError(
      "--once pays by itself, which only the simulator can do: unset MULTISAFEPAY_API_KEY, or leave --once out and pay in your browser."
    )
  const { folder, number, release } = claimFolder(".demo")
  cleanup.add(release)
  const log = join(folder, "medusa.log")

  screen.heading("Starting what a shop needs")
  const ports = await choosePorts(number, screen)
  const addresses = toAddresses(ports)
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

  const { backendUrl, storefrontUrl } = addresses
  cleanup.log = relative(process.cwd(), log)
  const shop = startShop({
    log,
    environment: {
      ...toShopEnvironment({ ...addresses, port: ports.medusa, databaseUrl, withAdmin: !once }),
      ...multiSafepay.environment,
      // Mails can be sent, and are told of in the log.
      MAIL_TO_LOG: "true",
      // The database is made anew each time, so that its key can be too.
      MULTISAFEPAY_ENCRYPTION_KEY: randomBytes(32).toString("hex"),
    },
  })
  cleanup.add(shop.stop)
  await screen.step("Database, migrated", () => shop.reached("migrated"))
  await screen.step(`Medusa on ${backendUrl}`, () => shop.reached("started"))
  const store = await screen.step("A store with three products", () => shop.reached("seeded"))

  const adminUrl = `${backendUrl}/app`
  if (!once) await screen.step(`Admin on ${adminUrl}`, () => warmUpAdmin(adminUrl))

  const surroundings = { screen, store, backendUrl, databaseUrl, simulator: multiSafepay.simulator }
  const result = await runCheckout(surroundings)
  if (once) return result

  screen.heading("Opening the shop to you")
  const storefront = await screen.step(`Storefront on ${storefrontUrl}`, () =>
    startStorefront({ port: ports.storefront, backendUrl, publishableKey: store.publishableKey })
  )
  cleanup.add(storefront.stop)
  welcome(screen, { ...addresses, log, store, simulator: multiSafepay.simulator })
  return shop.ended
}
