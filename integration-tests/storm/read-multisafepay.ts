import { type Simulator } from "../simulator"
import { type MultiSafepayEntry } from "./books"

/** MultiSafepay's side: what was really paid on every link that exists there. */
export function readMultiSafepay(simulator: Simulator): MultiSafepayEntry[] {
  return [...simulator.orders.values()].map(({ orderId, transactions, amountRefunded }) => {
    const paid = transactions.filter(({ completedAt }) => completedAt !== undefined)
    return {
      orderId,
      paid: paid.reduce((total, { amount }) => total + amount, 0),
      refunded: amountRefunded,
      payable: simulator.linkState(orderId) === "open",
    }
  })
}
