import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayError } from "../../multisafepay/errors"
import { isCarriedOut, type MoneyRequest } from "../../multisafepay/ledger/moved-money"
import { type Order } from "../../multisafepay/schemas/order"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"

type Surroundings = Readonly<{ module: MultiSafepayModule; link: PaymentLinkRecord }>

/** One refund or capture, and the call that asks for it. `done` is its line of the timeline. */
type Request = Readonly<{
  kind: MoneyRequest["kind"]
  id: string
  /** Minor units. */
  amount: number
  done: "refund_requested" | "captured"
  send: () => Promise<unknown>
}>

/**
 * Asks for money to be moved, once. An answer that got lost is looked up; what cannot be looked up
 * either is found by the next look, and not by asking again.
 *
 * @throws MultiSafepayError when it was not carried out, MedusaError when nobody knows.
 */
export async function askOnce({ module, link }: Surroundings, request: Request): Promise<void> {
  const { kind, id, amount, done, send } = request
  await module.asks.begin(link, request)
  try {
    await send()
  } catch (error) {
    if (!(error instanceof MultiSafepayError) || !error.outcomeUnknown) {
      await module.asks.end(link, request, { type: `${kind}_refused` })
      throw error
    }
    const order = await lookUp({ module, link }, request)
    if (!order || !isCarriedOut(order, { kind, ids: [id], amount })) throw error
  }
  await module.asks.end(link, request, { type: done })
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
