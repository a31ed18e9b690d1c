import { type MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError, Modules } from "@medusajs/framework/utils"
import { createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows"

import { linkWishes, type LinkWishes } from "../multisafepay/link-wishes"
import { type OrderRequestChanges } from "../multisafepay/order-request/change-order-request"
import { planCollections } from "../multisafepay/order-links/plan-collections"
import { type Lifetime } from "../multisafepay/settings/account-options"
import { toSeconds } from "../multisafepay/settings/to-seconds"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { rethrowAsMedusaError } from "../shared/to-medusa-error"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { cancelPaymentLink } from "./cancel-payment-link"
import { chooseAccount, requireAccount } from "./choose-account"
import { loadPayableOrder, type PayableOrder } from "./load-payable-order"
import {
  applyCollectionPlan,
  OrderMoney,
  payableLinkOf,
  removeCollection,
  unpaidCollections,
} from "./order-collections"
import { waitForTurn } from "./wait-for-turn"
import { withoutExhausted } from "./without-exhausted"

/** What a payment link for an order is made of. What is left out comes from the account's settings. */
export type OrderLinkInput = {
  order_id: string
  /** The link has to be of this payment collection of the order. Default: whichever is free, or a new one. */
  payment_collection_id?: string | undefined
  /** Default: that of the order's last link, else the first its region offers, else the only one. */
  account?: string | undefined
  /** Major units, at most what is outstanding, which is the default. */
  amount?: number | undefined
  lifetime?: Lifetime | undefined
  /** What the customer reads on the payment page; may hold `{reference}`. */
  description?: string | undefined
  locale?: string | undefined
  /** The one payment method that the page offers. */
  gateway?: string | undefined
  second_chance?: boolean | undefined
  /** For the shop's own eyes. */
  note?: string | undefined
  /** Where the customer's browser goes after the return route; has to be an allowed address. */
  return_url?: string | undefined
  /** Medusa's id of the user who makes the link. */
  actor_id?: string | undefined
}

const refuse = (message: string): never => {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, message)
}

/** A lost answer leaves an orphan that is cancelled, so that the next try is safe. */
const TRIES = 3

const isWorthARetry = (error: unknown) =>
  MedusaError.isMedusaError(error) && error.code === "multisafepay_try_again"

/**
 * Makes a payment link for what is outstanding of an order, or of a draft, or returns the one that is
 * there for the same amount. One at a time for each order, in all processes.
 *
 * @throws MedusaError when there is nothing to pay, the amount is too high, or no link can be made; with
 * code `multisafepay_try_again` when trying again is worth it. Amounts in Medusa are then as before.
 */
export function makeOrderLink(
  container: MedusaContainer,
  input: OrderLinkInput,
  changes?: OrderRequestChanges
): Promise<PaymentLinkRecord> {
  const { turns }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  return turns
    .take(`order:${input.order_id}`, () => makeInTurn(container, input, changes))
    .catch(rethrowAsMedusaError)
}

async function makeInTurn(
  container: MedusaContainer,
  input: OrderLinkInput,
  changes: OrderRequestChanges | undefined
): Promise<PaymentLinkRecord> {
  const { accounts, links: store }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const order = await loadPayableOrder(container, input.order_id)
  if (order.isCancelled) refuse("This order is cancelled: there is nothing to pay.")
  const all = await store.list({ order_id: order.id })
  const account = requireAccount(container, input.account, () =>
    chooseAccount(container, order, all)
  )
  const links = await withoutExhausted(container, all)
  const { currencyExponents, environment } = await accounts.get(account)
  const money = new OrderMoney(order, currencyExponents)
  if (money.outstanding === 0) refuse("Nothing is outstanding on this order: it is paid.")

  // A link of another account, or made before the shop went live, is not what is asked for.
  const serves = (link: PaymentLinkRecord) =>
    link.environment === environment && (!input.account || link.account === account)
  const collections = unpaidCollections(order, links, money)
  const asked = amountOf(input, { order, money, collections })
  const same = collections.find(
    ({ id, linkAmount }) =>
      linkAmount === asked &&
      (!input.payment_collection_id || id === input.payment_collection_id) &&
      serves(linkOf(order, links, id))
  )
  if (same) return linkOf(order, links, same.id)

  const plan = planCollections({
    outstanding: money.outstanding,
    asked,
    collections,
    targetId: input.payment_collection_id,
  })
  for (const id of plan.retire) {
    await waitForTurn(() => cancelPaymentLink(container, linkOf(order, links, id)))
  }
  const { collectionId, undo } = await applyCollectionPlan(container, { order, plan, money })
  try {
    const sessionId = await createSession(container, collectionId ?? "", {
      input: { ...input, account },
      wishes: toWishes(input, changes),
    })
    const link = await store.find({ session_id: sessionId })
    if (!link) return refuse("The payment session has no payment link.")
    // Only now, since it cannot be taken back. One that stays asks for too much until the next link is made.
    for (const id of plan.remove) await removeCollection(container, id).catch(() => undefined)
    return link
  } catch (error) {
    await undo()
    throw error
  }
}

function linkOf(
  { collections }: PayableOrder,
  links: readonly PaymentLinkRecord[],
  collectionId: string
): PaymentLinkRecord {
  const collection = collections.find(({ id }) => id === collectionId)
  const link = collection && payableLinkOf(collection, links)
  return link ?? refuse("This payment collection has no payment link.")
}

type Situation = {
  order: PayableOrder
  money: OrderMoney
  collections: ReturnType<typeof unpaidCollections>
}

/** In minor units. Without a wish: what no link asks for yet, else what the last one does. */
function amountOf(
  { amount, payment_collection_id: collectionId }: OrderLinkInput,
  { order, money, collections }: Situation
): number {
  const { outstanding } = money
  if (amount !== undefined) {
    const asked = money.toMinor(amount)
    const most = money.toMajor(outstanding)
    const currency = order.currency.toUpperCase()
    if (asked > outstanding)
      refuse(
        `The amount may be ${MathBN.convert(most).toNumber()} ${currency} at most: that is outstanding.`
      )
    if (asked === 0) refuse("The amount has to be more than zero.")
    return asked
  }
  if (collectionId) {
    const collection = collections.find(({ id }) => id === collectionId)
    if (!collection) return refuse("This payment collection is not waiting for a payment.")
    return Math.min(collection.amount, outstanding) || outstanding
  }
  const linked = collections.flatMap(({ linkAmount }) => linkAmount ?? [])
  const left = outstanding - linked.reduce((sum, each) => sum + each, 0)
  return left > 0 ? left : (linked.at(-1) ?? outstanding)
}

const toWishes = (input: OrderLinkInput, changes: OrderRequestChanges | undefined): LinkWishes => ({
  lifetimeSeconds: input.lifetime && toSeconds(input.lifetime),
  description: input.description,
  secondChance: input.second_chance,
  note: input.note,
  actorId: input.actor_id,
  changes,
})

/** Through core, so that capture, totals and refunds are native. */
async function createSession(
  container: MedusaContainer,
  collectionId: string,
  { input, wishes }: { input: OrderLinkInput; wishes: LinkWishes }
): Promise<string> {
  const { locale, gateway, return_url } = input
  const session = {
    payment_collection_id: collectionId,
    provider_id: `pp_multisafepay_${input.account}`,
    data: { locale, gateway, return_url },
  }
  const make = () =>
    linkWishes.run(wishes, () => createPaymentSessionsWorkflow(container).run({ input: session }))
  const locking = container.resolve(Modules.LOCKING)
  return locking.execute(
    `multisafepay:collection:${collectionId}`,
    async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          return (await make()).result.id
        } catch (error) {
          if (attempt >= TRIES || !isWorthARetry(error)) throw error
        }
      }
    },
    { timeout: 40 }
  )
}
