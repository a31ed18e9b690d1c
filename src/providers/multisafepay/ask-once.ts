import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../../multisafepay/errors"
import {
  isCarriedOut,
  type MoneyRequest,
  transactionIdOf,
} from "../../multisafepay/ledger/moved-money"
import { type Order } from "../../multisafepay/schemas/order"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"

type Surroundings = Readonly<{ module: MultiSafepayModule; link: PaymentLinkRecord }>

/** One refund or capture, and the call that asks for it. */
type Request = Readonly<{
  kind: MoneyRequest["kind"]
  id: string
  /** Minor units. */
  amount: number
  /** Of all that it is part of, in minor units. */
  whole: number
  /** Ids of what MultiSafepay did before, which is not this. */
  taken: readonly string[]
  /** Resolves with MultiSafepay's own id of what it did. */
  send: () => Promise<string>
}>

/**
 * Asks for money to be moved, once. An answer that got lost is looked up; what cannot be looked up
 * either is found by the next look, and not by asking again.
 *
 * @throws MultiSafepayError when it was not carried out, MedusaError when nobody knows.
 */
export async function askOnce({ module, link }: Surroundings, request: Request): Promise<void> {
  await module.asks.begin(link, request)
  await module.asks.carriedOut(link, request, await carryOut({ module, link }, request))
}

async function carryOut(
  { module, link }: Surroundings,
  request: Request
): Promise<string | undefined> {
  try {
    return await request.send()
  } catch (error) {
    if (!(error instanceof MultiSafepayError) || !error.outcomeUnknown) {
      await module.asks.refused(link, request)
      throw error
    }
    const order = await lookUp({ module, link }, request)
    const asked = { ...request, ids: [request.id] }
    if (!order || !isCarriedOut(order, asked)) throw error
    return transactionIdOf(order, asked)
  }
}

async function lookUp(
  { module, link }: Surroundings,
  { kind }: Request
): Promise<Order | undefined> {
  try {
    return await module.reader.retrieve(link)
  } catch (error) {
    if (!(error instanceof MultiSafepayError)) throw error
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `MultiSafepay did not say whether it carried out this ${kind}, and cannot be reached to find out. It will be looked up within minutes: see the payment link's timeline before you ask again.`,
      "multisafepay_try_again"
    )
  }
}
