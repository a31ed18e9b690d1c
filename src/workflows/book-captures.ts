import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"

import { linkExponents } from "../multisafepay/ledger/link-exponents"
import { type Attention } from "../multisafepay/ledger/link-status"
import { type Ask } from "../multisafepay/ledger/lost-asks"
import { capturedAmount } from "../multisafepay/ledger/moved-money"
import { toMajorUnits, toMinorUnits } from "../multisafepay/money"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type LoadedPayment } from "../modules/multisafepay/load-payment-rows"
import { type MultiSafepayModule } from "../types/module"
import { type RecoverableLink } from "./recover-payment-rows"

/** What was captured at MultiSafepay and not in Medusa, in major units as decimal text. */
function toBook({ link, order }: RecoverableLink, payment: NonNullable<LoadedPayment>): string {
  const currency = link.currency_code.toUpperCase()
  const exponents = linkExponents(link)
  const booked = MathBN.sum(0, ...payment.captures.map(({ amount }) => amount)).toFixed()
  const captured = capturedAmount(order)
  const missing = captured - toMinorUnits(booked, currency, exponents)
  if (missing <= 0) return "0"
  // Of an amount with fractions of a minor unit nothing is left over.
  return captured === order.amount
    ? MathBN.sub(payment.amount, booked).toFixed()
    : toMajorUnits(missing, currency, exponents)
}

const isLost = ({ kind, id, refused, adoptedBy }: Ask, rows: readonly string[]) =>
  kind === "capture" && !refused && !rows.includes(id) && !rows.includes(adoptedBy ?? "")

/**
 * Books what was captured of an authorisation in MultiSafepay's dashboard, or by a capture of ours whose answer was
 * lost. Core's own workflow does it, and is told that the money was taken already.
 *
 * @returns what cannot be booked, for a person to look at.
 */
export async function bookCaptures(
  container: MedusaContainer,
  { link, order, asked }: RecoverableLink & Readonly<{ asked: readonly Ask[] }>
): Promise<Omit<Attention, "since"> | undefined> {
  const { loadPaymentRows, links, asks }: MultiSafepayModule =
    container.resolve(MULTISAFEPAY_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const payment = await loadPaymentRows(query, link.session_id)
  if (!payment?.order || payment.captured_at) return undefined
  const amount = toBook({ link, order }, payment)
  if (amount === "0") return undefined
  try {
    const input = { payment_id: payment.id, amount, is_captured: true }
    const { result } = await capturePaymentWorkflow(container).run({ input })
    const known = payment.captures.map(({ id }) => id)
    const booked = result.captures?.find(({ id }) => !known.includes(id))
    // What Medusa asked for and never heard of is part of it: asked for again, it is another one.
    if (booked) {
      for (const ask of asked.filter((each) => isLost(each, known)))
        await asks.adopt(link, booked.id, ask)
    }
  } catch (error) {
    if (!MedusaError.isMedusaError(error)) throw error
    const sum = `${amount} ${link.currency_code.toUpperCase()}`
    const detail = `${sum} was captured at MultiSafepay and cannot be booked: ${error.message}`
    return { reason: "capture_unmatched", detail }
  }
  await links.note(link, [{ type: "capture_synced", data: { amount } }])
  return undefined
}
