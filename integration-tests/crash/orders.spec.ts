import { crashSuite } from "./support/crash-suite"
import { type KillPoint } from "./support/kill-points"

crashSuite(
  "a shop dies while a customer pays",
  ({ shop, simulator, customer, outcome, ledger, timePasses }) => {
    it.each<KillPoint>(["notification-committed", "before-read", "after-read", "before-done"])(
      "killed at %s",
      async (killAt) => {
        const checkout = await customer.checkOut()
        await shop().start({ killAt })
        await simulator().pay(checkout.session.order_id, { wait: false })
        await shop().waitForDeath()

        await shop().start()
        await timePasses(3)
        await shop().runJobs()
        await ledger.inboxDone()

        await outcome.paid(checkout)
      }
    )
  }
)
