import { type MedusaContainer } from "@medusajs/framework/types"
import { MathBN, MedusaError, Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import {
  createOrderPaymentCollectionWorkflow,
  deleteOrderPaymentCollections,
} from "@medusajs/medusa/core-flows"

import { type CurrencyExponents, toMajorUnits, toMinorUnits } from "../multisafepay/money"
import {
  type CollectionPlan,
  type UnpaidCollection,
} from "../multisafepay/order-links/plan-collections"
import { type PaymentLinkRecord } from "../types/payment-link"
import { isPayableLink } from "./is-payable-link"
import { type PayableOrder } from "./load-payable-order"

const NOT_PAID: string = PaymentCollectionStatus.NOT_PAID

/** Nothing was paid on these, and nothing is held. */
const UNPAID: string[] = [NOT_PAID, PaymentCollectionStatus.AWAITING]

const isForeign = (providerId: string) => !providerId.startsWith("pp_multisafepay_")

/** Amounts of one order, between Medusa's major units and the minor units that plans are made in. */
export class OrderMoney {
  readonly outstanding: number
  readonly #order: PayableOrder
  readonly #exponents: CurrencyExponents

  constructor(order: PayableOrder, exponents: CurrencyExponents) {
    this.#order = order
    this.#exponents = exponents
    this.outstanding = this.toMinor(order.outstanding)
  }

  toMinor(major: string | number): number {
    return toMinorUnits(major, this.#order.currency, this.#exponents)
  }

  /** All that is outstanding is Medusa's own amount, which may hold fractions of a minor unit. */
  toMajor(minor: number): string {
    if (minor === this.outstanding) return this.#order.outstanding
    return toMajorUnits(minor, this.#order.currency, this.#exponents)
  }
}

/** The link that a collection can be paid by, if there is one. */
export function payableLinkOf(
  { id, payment_sessions: sessions }: PayableOrder["collections"][number],
  links: readonly PaymentLinkRecord[]
): PaymentLinkRecord | undefined {
  return links.find(
    (link) =>
      link.payment_collection_id === id &&
      isPayableLink(link) &&
      (sessions ?? []).some((session) => session.id === link.session_id)
  )
}

/** The collections of an order that may be changed. One that waits for another provider's payment is left alone. */
export function unpaidCollections(
  order: PayableOrder,
  links: readonly PaymentLinkRecord[],
  money: OrderMoney
): UnpaidCollection[] {
  return order.collections
    .filter(({ status }) => UNPAID.includes(status))
    .filter(
      ({ status, payment_sessions: sessions }) =>
        status !== PaymentCollectionStatus.AWAITING ||
        !(sessions ?? []).some(({ provider_id: providerId }) => isForeign(providerId))
    )
    .map((collection) => {
      const link = payableLinkOf(collection, links)
      return {
        id: collection.id,
        amount: money.toMinor(collection.raw_amount),
        linkAmount: link ? money.toMinor(MathBN.convert(link.amount).toFixed()) : null,
      }
    })
}

/** Takes back what was done, the last first. */
export type Undo = () => Promise<void>

/**
 * Makes the collections what the plan says, but for those to be removed, which cannot be taken back.
 * Links that have to go are gone by then.
 *
 * @returns the id of the collection for the new link, and how to take it all back.
 */
export async function applyCollectionPlan(
  container: MedusaContainer,
  { order, plan, money }: { order: PayableOrder; plan: CollectionPlan; money: OrderMoney }
): Promise<{ collectionId: string | null; undo: Undo }> {
  const payments = container.resolve(Modules.PAYMENT)
  const undos: Undo[] = []
  const undo: Undo = async () => {
    for (const each of undos.splice(0).reverse()) await each()
  }
  const setAmount = async (id: string, minor: number) => {
    const before = order.collections.find((each) => each.id === id)?.raw_amount
    const amount = money.toMajor(minor)
    if (before !== undefined && MathBN.eq(before, amount)) return
    await payments.updatePaymentCollections(id, { amount: MathBN.convert(amount) })
    undos.push(async () => {
      await payments.updatePaymentCollections(id, { amount: MathBN.convert(before ?? 0) })
    })
  }
  try {
    for (const { id, amount } of plan.resize) await setAmount(id, amount)
    if (!plan.target) return { collectionId: null, undo }
    const { id, amount } = plan.target
    if (id) {
      await setAmount(id, amount)
      return { collectionId: id, undo }
    }
    const { result } = await createOrderPaymentCollectionWorkflow(container).run({
      input: { order_id: order.id, amount: Number(money.toMajor(amount)) },
    })
    const created = result[0]?.id
    if (!created) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "No payment collection was made.")
    }
    undos.push(() => removeCollection(container, created))
    return { collectionId: created, undo }
  } catch (error) {
    await undo()
    throw error
  }
}

/** Core deletes only what is plainly unpaid; what once waited for a payment is cancelled. */
export async function removeCollection(container: MedusaContainer, id: string): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT)
  const { status }: { status: string } = await payments.retrievePaymentCollection(id)
  if (status === NOT_PAID) {
    await deleteOrderPaymentCollections(container).run({ input: { id } })
    return
  }
  await payments.updatePaymentCollections(id, { status: PaymentCollectionStatus.CANCELED })
}
