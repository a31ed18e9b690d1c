import { setTimeout as sleep } from "node:timers/promises"

import { Health } from "../../src/modules/multisafepay/health"
import { SignatureFailures } from "../../src/modules/multisafepay/signature-failures"
import { explaining } from "./support/explain"
import { moduleSuite } from "./support/module-suite"

moduleSuite(({ module, sql, recordLink }) => {
  const read = () => module().health.read(["default", "other"])

  const failures = async () => (await read()).accounts[0]!.signature_failures

  async function eventually(isTrue: () => Promise<boolean>): Promise<void> {
    while (!(await isTrue())) await sleep(20)
  }

  /** A notification in the state that the SQL says. */
  async function leave(name: string, changes: string): Promise<void> {
    const id = await module().inbox.receive({
      account: "default",
      multisafepayOrderId: "payses_1",
      kind: "signed",
      dedupeKey: name,
    })
    await sql(`UPDATE multisafepay_notification SET ${changes} WHERE id = ?`, [id])
  }

  async function recordLinkAs(orderId: string, changes: string): Promise<void> {
    const { id } = await recordLink(orderId)
    await sql(`UPDATE multisafepay_payment_link SET ${changes} WHERE id = ?`, [id])
  }

  it("is all noughts in a new shop", async () => {
    expect(await read()).toEqual({
      inbox: { received: 0, processing: 0, dead: 0, oldest_unprocessed_at: null, failures: [] },
      links: { open: 0, attention: 0, due: 0, last_reconciled_at: null },
      accounts: [
        { id: "default", last_notification_at: null, signature_failures: null },
        { id: "other", last_notification_at: null, signature_failures: null },
      ],
    })
  })

  it("knows each account's newest notification, whatever became of it", async () => {
    const newest = new Date("2026-01-02T03:04:05.000Z")
    await leave("newest", `status = 'dead', received_at = '${newest.toISOString()}'`)
    await leave("older", "status = 'received', received_at = '2025-01-01'")

    expect((await read()).accounts).toEqual([
      { id: "default", last_notification_at: newest, signature_failures: null },
      { id: "other", last_notification_at: null, signature_failures: null },
    ])
  })

  it("remembers when the job last ran through, beside what an account's row holds already", async () => {
    await sql("INSERT INTO multisafepay_account (id, api_keys) VALUES ('other', '{\"a\": 1}')")
    const begun = Date.now()

    await module().health.markReconciled(["default", "other"])

    const last = (await read()).links.last_reconciled_at
    expect(last!.getTime()).toBeGreaterThan(begun - 1000)
    expect(await sql("SELECT id, api_keys FROM multisafepay_account ORDER BY id")).toEqual([
      { id: "default", api_keys: {} },
      { id: "other", api_keys: { a: 1 } },
    ])
  })

  it("adds up the signature failures of several processes", async () => {
    const execute = (statement: string, values: readonly unknown[]) =>
      sql<unknown>(statement, values)
    // The first of each process is written at once.
    for (const reason of ["missing", "expired", "mismatch"]) {
      new SignatureFailures({ execute }).count("default", reason)
      await eventually(async () => (await failures())?.last_reason === reason)
    }

    expect(await failures()).toEqual({
      count: 3,
      last_at: expect.any(String) as string,
      last_reason: "mismatch",
    })
    expect((await read()).accounts[1]).toMatchObject({ signature_failures: null })
  })

  it("counts what waits, is in hand, and was given up, and not what is done", async () => {
    const oldest = new Date("2026-01-02T03:04:05.000Z")
    await leave("waiting", "status = 'received'")
    await leave("held", `status = 'processing', received_at = '${oldest.toISOString()}'`)
    await leave("dead", "status = 'dead', received_at = '2025-01-01'")
    await leave("done", "status = 'done', received_at = '2025-01-01', outcome = 'settled'")

    const { inbox } = await read()

    expect(inbox).toMatchObject({ received: 1, processing: 1, dead: 1 })
    expect(inbox.oldest_unprocessed_at).toEqual(oldest)
  })

  it("groups failures by their code, and never quotes what follows it", async () => {
    await leave("first", "status = 'dead', outcome = 'LinkBusyError: Payment link a is busy.'")
    await leave("second", "status = 'dead', outcome = 'DriverException'")
    await leave("third", "attempts = 2, outcome = 'LinkBusyError: Payment link b: busy.'")
    // A hint that was answered, and asked again.
    await leave("fourth", "kind = 'unsigned', attempts = 0, outcome = 'unchanged'")
    await leave("fifth", "status = 'done', attempts = 1, outcome = 'settled'")

    expect((await read()).inbox.failures).toEqual([
      { reason: "LinkBusyError", count: 2 },
      { reason: "DriverException", count: 1 },
    ])
  })

  it("counts links that can be paid, that are overdue, and that need a person", async () => {
    await recordLink("payses_open")
    await recordLinkAs("payses_due", "next_check_at = now() - interval '1 minute'")
    await recordLinkAs("payses_cancelled", "closed_at = now(), status = 'cancelled'")
    await recordLinkAs("payses_paid", "next_check_at = NULL, status = 'paid'")
    await recordLinkAs(
      "payses_held",
      `next_check_at = NULL, attention = '{"reason":"amount_mismatch"}'`
    )

    expect((await read()).links).toMatchObject({ open: 2, due: 1, attention: 1 })
  })

  it("counts rows of partial indexes only, however much is done and closed", async () => {
    await leave("done", "status = 'done'")
    await recordLinkAs("payses_paid", "status = 'paid', next_check_at = NULL")
    await sql(`
      INSERT INTO multisafepay_notification
      SELECT (jsonb_populate_record(known, jsonb_build_object(
        'id', id || number, 'dedupe_key', dedupe_key || number))).*
      FROM multisafepay_notification AS known, generate_series(1, 5000) AS number`)
    await sql(`
      INSERT INTO multisafepay_payment_link
      SELECT (jsonb_populate_record(link, jsonb_build_object('id', id || number,
        'session_id', session_id || number, 'multisafepay_order_id', session_id || number))).*
      FROM multisafepay_payment_link AS link, generate_series(1, 5000) AS number`)
    await leave("waiting", "attempts = 1, outcome = 'LinkBusyError'")
    await leave("dead", "status = 'dead', outcome = 'LinkBusyError'")
    await recordLink("payses_open")
    await sql("ANALYZE multisafepay_notification")
    await sql("ANALYZE multisafepay_payment_link")
    const { database, plans } = explaining(sql)

    expect(await new Health(database).read(["default"])).toMatchObject({
      inbox: { received: 1, dead: 1, failures: [{ reason: "LinkBusyError", count: 2 }] },
      links: { open: 1 },
    })

    expect(plans).toHaveLength(6)
    expect(plans.filter((plan) => plan.includes("Seq Scan"))).toEqual([])
  })
})
