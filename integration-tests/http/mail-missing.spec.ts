import { remindCustomers } from "../../src/workflows/remind-customers"
import { databaseOf } from "./support/database"
import { shopSuite } from "./support/shop-suite"

shopSuite(({ admin, ledger, container }) => {
  const { sql } = databaseOf(container)

  it("says which line is missing, sends nothing, and writes nothing down", async () => {
    const { collectionId } = await admin.createUnpaidOrder()
    const session = await admin.createSession(collectionId)
    const { id } = await ledger.link(session.order_id)

    const { status, data } = await admin.post<{ message: string }>(
      `/admin/multisafepay/payment-links/${id}/send`
    )

    expect(status).toBe(400)
    expect(data.message).toMatch(/"email".*medusa-config\.ts.*channels: \["email"\]/s)
    await sql("UPDATE multisafepay_payment_link SET created_at = created_at - interval '9 days'")
    const reminder = { after_days: 3, max: 2, quiet_from: "03:00", quiet_to: "03:00" }
    await admin.post("/admin/multisafepay/accounts/default", { reminder })
    expect(await remindCustomers(container())).toBe(0)
    expect(await sql("SELECT id FROM notification")).toEqual([])
    expect(await ledger.link(session.order_id)).toMatchObject({ sent_at: null, reminders: 0 })
  })
})
