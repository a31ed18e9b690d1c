import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { type PayableOrder } from "./load-payable-order"

const PREFIX = "pp_multisafepay_"

/**
 * The account that an order's link is made with when none is named: that of its last link, else the
 * first that its region offers, else the only one there is; undefined when that leaves a choice.
 */
export function chooseAccount(
  container: MedusaContainer,
  { providers }: Pick<PayableOrder, "providers">,
  links: readonly PaymentLinkRecord[]
): string | undefined {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const registered = accounts.list()
  const last = [...links]
    .sort((one, other) => Number(new Date(other.created_at)) - Number(new Date(one.created_at)))
    .map(({ account }) => account)
  const offered = registered.filter((account) => providers.includes(`${PREFIX}${account}`))
  const only = registered.length === 1 ? registered : []
  return [...last, ...offered, ...only].find((account) => registered.includes(account))
}

/** @throws MedusaError (400) when the account that is named is none, or none is and there are several. */
export function requireAccount(
  container: MedusaContainer,
  chosen: string | undefined,
  choose: () => string | undefined
): string {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const registered = accounts.list()
  const account = chosen ?? choose()
  if (account !== undefined && registered.includes(account)) return account
  const known = registered.map((each) => `"${each}"`).join(", ")
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    account === undefined
      ? `Choose the MultiSafepay account for this payment link in "account", one of: ${known}.`
      : `There is no MultiSafepay account "${account}". Choose one of: ${known}.`
  )
}
