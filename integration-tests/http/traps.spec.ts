import { PaymentSessionStatus } from "@medusajs/framework/utils"

import { expectOnlyLooks } from "./support/calls"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, NATIVE_HOOK, signed } from "./support/hook"
import { shopSuite } from "./support/shop-suite"

/** Mistakes that payment plugins make, where only a shop shows them and no other spec does: docs/traps.md. */
shopSuite((suite) => {
  const { simulator, customer, ledger, outcome, calls, container, backendUrl } = suite
  const database = databaseOf(container)
  const { post, get } = hookOf(backendUrl, simulator)

  it("captures no payment that nobody made, though storefront, browser and notification say so", async () => {
    const checkout = await customer.checkOut()
    const { order_id: orderId, session_id: sessionId } = checkout.session

    const completed = await customer.complete(checkout.cartId)
    await customer.comeBack(sessionId, "?payment_status=paid&status=completed")
    await post(HOOK, aboutOrder(orderId), signed(aboutOrder(orderId)))
    await ledger.inboxDone()

    expect(completed.status).toBe(400)
    await outcome.unpaid(checkout, { status: "open", attention: null })
    expect((await customer.sessions(checkout.cartId)).map(({ status }) => status)).toEqual([
      PaymentSessionStatus.PENDING,
    ])
    expectOnlyLooks(calls())
  })

  it("lets anything that previews links open every address: no GET pays, orders, cancels or makes a link", async () => {
    const checkout = await customer.checkOut()
    const { order_id: orderId, session_id: sessionId } = checkout.session
    const before = await database.medusa()

    for (const [path, status] of [
      [`/multisafepay/return/${sessionId}`, 303],
      [`/multisafepay/return/${sessionId}?from=cancel`, 303],
      [HOOK, 200],
      [`${HOOK}?transactionid=${orderId}&timestamp=1`, 200],
      [`${NATIVE_HOOK}?transactionid=${orderId}`, 404],
      ["/admin/multisafepay/payment-links", 401],
    ] as const)
      expect([path, (await get(path)).status]).toEqual([path, status])
    await ledger.inboxDone()

    expect(await database.medusa()).toEqual(before)
    expectOnlyLooks(calls())
    await simulator().pay(orderId)
    await ledger.inboxDone()
    await outcome.paid(checkout)
  })
})
