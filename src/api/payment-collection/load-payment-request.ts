import { type MedusaContainer } from "@medusajs/framework/types"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type MultiSafepayModule } from "../../types/module"
import { chooseAccount } from "../../workflows/choose-account"
import { isCancelled } from "../../workflows/load-session"
import { loadStoreName } from "../../workflows/load-store-name"
import { type Language, toLanguage } from "../hosted-page/language"
import { loadCollection } from "./load-collection"
import { type PaySubject } from "./pay-page"
import { toAskedAmount } from "./to-asked-amount"
import { type PayState, toPayState } from "./to-pay-state"

/** A payment collection of an order, as whoever holds its address may know it. */
export type PaymentRequest = Readonly<{
  orderId: string
  collectionId: string
  state: PayState
  subject: PaySubject
  /** The language that the order was placed in. */
  language: Language | undefined
  /** Where the payment page is, when it is not MultiSafepay's own. */
  baseUrl: string | undefined
}>

const newestFirst = <T extends { created_at: Date }>(rows: readonly T[]): T[] =>
  [...rows].sort((one, other) => other.created_at.getTime() - one.created_at.getTime())

/** Only what a page served over https may show. */
const toLogo = (url: string | null): string | null =>
  url && URL.canParse(url) && new URL(url).protocol === "https:" ? new URL(url).href : null

/**
 * What the pay page shows, read from Medusa and from our ledger: MultiSafepay is not asked, and nothing
 * is written. Undefined for a collection that does not exist, or belongs to no order.
 */
export async function loadPaymentRequest(
  container: MedusaContainer,
  id: string
): Promise<PaymentRequest | undefined> {
  const collection = /^\w{1,100}$/.test(id) ? await loadCollection(container, id) : undefined
  if (!collection) return undefined
  const { links, accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const known = newestFirst(await links.list({ payment_collection_id: id }))
  const { order, currency_code: currency } = collection
  const offered = (order.region?.payment_providers ?? []).flatMap((provider) =>
    provider?.is_enabled ? [provider.id] : []
  )
  const ofOrder = await links.list({ order_id: order.id })
  // Whose name and logo the page shows is who the button asks.
  const chosen = chooseAccount(container, { providers: offered }, ofOrder) ?? accounts.list()[0]
  const [account, storeName] = await Promise.all([
    accounts.settingsOf(chosen ?? "default"),
    loadStoreName(container),
  ])
  const amount = toAskedAmount({
    amount: collection.amount,
    captured: collection.captured_amount,
    outstanding: order.summary?.pending_difference ?? 0,
    currency,
    exponents: account.currencyExponents,
  })
  return {
    orderId: order.id,
    collectionId: collection.id,
    state: toPayState({
      isOrderCancelled: isCancelled(order),
      collectionStatus: collection.status,
      isOwed: Number(amount) > 0,
      links: known,
      now: new Date(),
    }),
    subject: {
      shop: { name: account.shopName ?? storeName, logoUrl: toLogo(account.logoUrl) },
      reference: order.custom_display_id ?? `#${order.display_id ?? ""}`,
      asked: { amount, currency },
    },
    language: toLanguage(order.locale),
    baseUrl: account.baseUrl,
  }
}
