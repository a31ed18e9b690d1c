import { type Context, type IEventBusModuleService } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

import { type PaymentLinkRecord, type StoredPaymentLink } from "../../types/payment-link"
import { type Database } from "./database"
import { type LinkStore } from "./payment-links"

/** What Medusa generates for the models of the module. */
type Rows = Readonly<{
  listMultisafepayPaymentLinks(
    filters: object,
    config?: object,
    context?: Context
  ): Promise<StoredPaymentLink[]>
  createMultisafepayPaymentLinks(data: object, context?: Context): Promise<StoredPaymentLink>
  updateMultisafepayPaymentLinks(data: object, context?: Context): Promise<StoredPaymentLink>
  createMultisafepayPaymentLinkEvents(data: object[], context?: Context): Promise<unknown>
}>

/** Medusa types no JSON columns; only this module writes them. */
const typed = (row: StoredPaymentLink) => row as PaymentLinkRecord

/** The module's repository, as far as SQL and transactions go. */
export type Repository = Readonly<{
  getFreshManager(): Database
  transaction<T>(work: (manager: Database) => Promise<T>): Promise<T>
}>

type Parts = Readonly<{
  rows: Rows
  repository: Repository
  bus: Pick<IEventBusModuleService, "emit">
}>

const clockSchema = z.tuple([z.object({ now: z.date() })])

const LOCK = "SELECT id FROM multisafepay_payment_link WHERE id = ? FOR NO KEY UPDATE"

/** The rows of payment links, with events that wait for the transaction they belong to. */
export function createLinkStore(parts: Parts): LinkStore {
  const { rows, repository, bus } = parts
  const storeIn = (manager: Database | undefined, emit: LinkStore["emit"]): LinkStore => {
    const context: Context | undefined = manager && { transactionManager: manager }
    const database = () => manager ?? repository.getFreshManager()
    return {
      emit,
      listPaymentLinks: async (filters, config) =>
        (await rows.listMultisafepayPaymentLinks(filters, config, context)).map(typed),
      createPaymentLinks: async (data) =>
        typed(await rows.createMultisafepayPaymentLinks(data, context)),
      updatePaymentLinks: async (data) =>
        typed(await rows.updateMultisafepayPaymentLinks(data, context)),
      createPaymentLinkEvents: (data) => rows.createMultisafepayPaymentLinkEvents(data, context),
      async now() {
        const answer = await database().execute("SELECT clock_timestamp() AS now", [])
        return clockSchema.parse(answer)[0].now
      },
      async lockPaymentLink(id) {
        await database().execute(LOCK, [id])
      },
      async transaction(work) {
        const waiting: Parameters<LinkStore["emit"]>[] = []
        const wait: LinkStore["emit"] = (...event) => Promise.resolve(void waiting.push(event))
        const result = await repository.transaction((inner) => work(storeIn(inner, wait)))
        for (const event of waiting) await emit(...event)
        return result
      },
    }
  }
  return storeIn(undefined, (name, data) => bus.emit({ name, data }))
}
