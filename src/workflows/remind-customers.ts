import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { isAccountFailure } from "../multisafepay/ledger/account-failure"
import { isQuiet } from "../multisafepay/mail/is-quiet"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { canSendMail } from "./can-send-mail"
import { describeFailure } from "./describe-failure"
import { remindCustomer } from "./remind-customer"
import { isBusy } from "./wait-for-turn"

/** No reminder starts later in a run; the next run goes on. */
const LONGEST_RUN_MS = 10 * 60_000

/** After this many failures in a row an account is left to the next run: its provider, or MultiSafepay, is down. */
const FAILURES_IN_A_ROW = 3

let isRunning = false

/**
 * Reminds customers of payment links that they did not pay, as the settings of each account say. One mail after the
 * other; any number of processes share the work, and in one process a run that finds another going on does nothing.
 *
 * @returns how many mails were sent.
 */
export async function remindCustomers(container: MedusaContainer): Promise<number> {
  if (isRunning) return 0
  isRunning = true
  try {
    return await run(container, Date.now() + LONGEST_RUN_MS)
  } finally {
    isRunning = false
  }
}

async function run(container: MedusaContainer, deadline: number): Promise<number> {
  const { accounts }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const wanted: string[] = []
  for (const account of accounts.list()) {
    const { reminder } = await accounts.settingsOf(account)
    if (reminder && !isQuiet(new Date(), reminder)) wanted.push(account)
  }
  if (!wanted.length) return 0
  if (!canSendMail(container)) {
    warn(
      container,
      'customers are not reminded: there is no notification provider for the channel "email"'
    )
    return 0
  }
  let sent = 0
  for (const account of wanted) sent += await remindAccount(container, account, deadline)
  return sent
}

async function remindAccount(
  container: MedusaContainer,
  account: string,
  deadline: number
): Promise<number> {
  const module: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { reminder } = await module.accounts.settingsOf(account)
  if (!reminder) return 0
  let sent = 0
  let failures = 0
  for await (const ids of module.unpaidOrderLinks.pages({ account, ...reminder })) {
    for (const id of ids) {
      if (Date.now() >= deadline || failures >= FAILURES_IN_A_ROW) return sent
      try {
        sent += (await remindCustomer(container, id)) ? 1 : 0
        failures = 0
      } catch (error) {
        // Somebody else works on it, perhaps to the same end.
        if (isBusy(error)) continue
        warn(container, `nobody was reminded of payment link ${id}: ${describeFailure(error)}`)
        failures += isAccountFailure(error) ? FAILURES_IN_A_ROW : 1
      }
    }
  }
  return sent
}

function warn(container: MedusaContainer, text: string): void {
  container.resolve(ContainerRegistrationKeys.LOGGER).warn(`[multisafepay] ${text}`)
}
