import { MathBN, MedusaError } from "@medusajs/framework/utils"

import { toAmountText } from "../../multisafepay/amount-text"
import { linkExponents } from "../../multisafepay/ledger/link-exponents"
import { capturedAmount, transactionIdsOf } from "../../multisafepay/ledger/moved-money"
import { toMinorUnits } from "../../multisafepay/money"
import { type Order } from "../../multisafepay/schemas/order"
import { type MultiSafepayModule } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { askOnce } from "./ask-once"
import { adoptLostAsks, loadCaptures, sumOfRows } from "./money-rows"

type Surroundings = {
  module: MultiSafepayModule
  cradle: Record<string, unknown>
  link: PaymentLinkRecord
}

/** Of the authorisations that ended, those whose money the customer has again. */
const LAPSED: readonly string[] = ["void", "expired", "cancelled"]

const PAY_AGAIN = "The customer has to pay again: send a new payment link."

const refuse = (type: string, message: string): never => {
  throw new MedusaError(type, message)
}

/**
 * Takes the money of an authorised payment. Core names no amount, but the id of the Capture row it
 * has just written, which holds it. A payment that is complete at MultiSafepay needs nothing.
 *
 * @throws MedusaError when there is nothing to capture, or not as much.
 */
export async function capture(surroundings: Surroundings, id: string | undefined): Promise<void> {
  const { module, link } = surroundings
  const { judgement, order } = await module.reader.read(link)
  const { NOT_ALLOWED } = MedusaError.Types
  if (LAPSED.includes(judgement.state))
    refuse(
      NOT_ALLOWED,
      `The authorisation of this payment has lapsed or was released. ${PAY_AGAIN}`
    )
  const isCaptured = judgement.settle === "captured"
  if (!order || !id || !(isCaptured || judgement.settle === "authorized")) {
    return refuse(
      NOT_ALLOWED,
      `MultiSafepay reports this payment as "${judgement.state}", so there is nothing to capture.`
    )
  }
  const kind = "capture"
  const { own, earlier } = await loadCaptures(surroundings, id)
  const toMinor = (major: string) =>
    toMinorUnits(major, link.currency_code.toUpperCase(), linkExponents(link))
  const before = sumOfRows(earlier)
  const booked = toMinor(before)
  const amount = toMinor(MathBN.add(before, own?.amount ?? 0).toFixed()) - booked
  const repetition = { kind, id, order, earlier } as const
  if (isCaptured) {
    refuseLapsed(order, { link, booked, amount })
    // All of it was taken, whoever asked: this row stands for what was asked and has no row.
    await adoptLostAsks(surroundings, repetition)
    return
  }
  if ((await adoptLostAsks(surroundings, { ...repetition, amount })) > 0) return
  refuseOverCapture(order, { link, booked, amount })
  const client = await module.accounts.client(link)
  const send = async () => {
    const created = await client.captureOrder(link.multisafepay_order_id, {
      amount,
      new_order_id: id,
      new_order_status: "completed",
    })
    return created.transaction_id
  }
  const taken = transactionIdsOf(order, kind)
  await askOnce(surroundings, { kind, id, amount, whole: amount, taken, send })
}

/** A capture in minor units, and what Medusa has captured before it. */
type Wanted = Readonly<{ link: PaymentLinkRecord; booked: number; amount: number }>

const textOf = ({ link }: Wanted, minor: number) =>
  toAmountText(minor, link.currency_code, linkExponents(link))

/** A payment also counts as complete when its authorisation lapsed after a part of it was captured. */
function refuseLapsed(order: Order, wanted: Wanted): void {
  const captured = capturedAmount(order)
  if (captured >= wanted.booked + wanted.amount) return
  refuse(
    MedusaError.Types.NOT_ALLOWED,
    `${textOf(wanted, captured)} of this payment was captured before its authorisation lapsed or was released; the rest cannot be any more. ${PAY_AGAIN}`
  )
}

function refuseOverCapture(order: Order, wanted: Wanted): void {
  const { amount, booked } = wanted
  const left = order.payment_details.capture_remain ?? order.amount ?? 0
  if (amount >= 1 && amount <= left) return
  const elsewhere = capturedAmount(order) - booked
  const dashboard =
    elsewhere > 0
      ? ` ${textOf(wanted, elsewhere)} was captured outside Medusa, such as in the MultiSafepay dashboard.`
      : ""
  refuse(
    MedusaError.Types.INVALID_DATA,
    `A capture of ${textOf(wanted, amount)} does not fit the ${textOf(wanted, left)} that is left of this authorisation.${dashboard}`
  )
}
