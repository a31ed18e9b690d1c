import { type Simulator } from "../simulator"
import { type Screen } from "./screen"
import { type SeededStore } from "./seed/seed-store"

type Addresses = {
  backendUrl: string
  storefrontUrl: string
  log: string
  store: SeededStore
  simulator: Simulator | undefined
}

/** What there is to see, and what to try. */
export function welcome(screen: Screen, addresses: Addresses): void {
  const { backendUrl, storefrontUrl, log, store, simulator } = addresses
  screen.heading("Your turn")
  screen.line(`  Storefront   ${storefrontUrl}`)
  screen.line(`  Admin        ${backendUrl}/app`)
  screen.line(`               ${store.admin.email}, password ${store.admin.password}`)
  if (simulator) screen.line(`  MultiSafepay ${simulator.origin}`)
  screen.line(`  Medusa's log ${log}`)
  screen.line()
  screen.line("  Buy something in the storefront and pay, decline or cancel on the payment page.")
  screen.line("  Then look at the order in the admin, and refund it there.")
  screen.line(
    "  An unpaid order's Copy payment link in the admin leads to a page that takes its payment."
  )
  screen.line("  Accounts, keys and what goes on are under Settings > MultiSafepay.")
  screen.line()
  screen.line("  Ctrl-C stops everything.")
}
