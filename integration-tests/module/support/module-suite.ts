import { setTimeout as sleep } from "node:timers/promises"

import { moduleIntegrationTestRunner } from "@medusajs/test-utils"

import { MULTISAFEPAY_MODULE } from "../../../src/modules/multisafepay"
import { type Repository } from "../../../src/modules/multisafepay/link-store"
import { type MultiSafepayModule } from "../../../src/types/module"
import { type PaymentLinkRecord } from "../../../src/types/payment-link"

export type ModuleSuite = {
  module: () => MultiSafepayModule
  sql: <Row>(statement: string, parameters?: readonly unknown[]) => Promise<Row[]>
  /** Does the work while another transaction has run the statement and not committed it. Fails when it waits for that. */
  during: <T>(
    statement: string,
    parameters: readonly unknown[],
    work: () => Promise<T>
  ) => Promise<T>
  /** A link as the ledger records it before MultiSafepay is asked for it. */
  recordLink: (orderId: string) => Promise<PaymentLinkRecord>
}

jest.setTimeout(60_000)

const FOLDER = `${process.cwd()}/src/modules/multisafepay`

const HOUR_MS = 3_600_000
const PATIENCE_MS = 5_000

async function giveUp(): Promise<never> {
  await sleep(PATIENCE_MS, undefined, { ref: false })
  throw new Error("The work waits for a row that is locked.")
}

/**
 * The module `multisafepay` by itself, on a real PostgreSQL whose tables are made anew for each test: of the models, or
 * with `migrations` as a shop's are.
 */
export function moduleSuite(
  testSuite: (suite: ModuleSuite) => void,
  { migrations = false }: { migrations?: boolean } = {}
): void {
  moduleIntegrationTestRunner<MultiSafepayModule>({
    moduleName: MULTISAFEPAY_MODULE,
    // Several runs may share a server.
    dbName: `multisafepay-module-${process.pid}`,
    resolve: FOLDER,
    ...(migrations ? { pathToMigrations: `${FOLDER}/migrations` } : {}),
    testSuite: ({ service }) => {
      const repository = () => Reflect.get(service, "baseRepository_") as Repository

      testSuite({
        module: () => service,
        sql: async <Row>(statement: string, parameters: readonly unknown[] = []) =>
          (await repository().getFreshManager().execute(statement, parameters)) as Row[],
        during: (statement, parameters, work) =>
          repository().transaction(async (manager) => {
            await manager.execute(statement, parameters)
            return Promise.race([work(), giveUp()])
          }),
        recordLink: (orderId) =>
          service.links.record({
            account: "default",
            environment: "test",
            session_id: orderId,
            multisafepay_order_id: orderId,
            payment_collection_id: `pay_col_${orderId}`,
            cart_id: null,
            order_id: null,
            amount: 12.34,
            currency_code: "eur",
            currency_exponent: 2,
            gateway: null,
            return_url: null,
            expires_at: new Date(Date.now() + HOUR_MS),
            next_check_at: new Date(Date.now() + HOUR_MS),
          }),
      })
    },
  })
}
