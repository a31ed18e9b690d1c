import { Inbox, type IncomingNotification } from "../../src/modules/multisafepay/inbox"
import { NotificationRetention } from "../../src/modules/multisafepay/notification-retention"
import { explaining } from "./support/explain"
import { moduleSuite } from "./support/module-suite"

const signed = (fields: Partial<IncomingNotification> = {}): IncomingNotification => ({
  account: "default",
  multisafepayOrderId: "payses_1",
  kind: "signed",
  dedupeKey: "the hash of a body",
  orderStatus: "completed",
  financialStatus: "completed",
  transactionId: "90071992547409931",
  gateway: "IDEAL",
  pretransaction: false,
  ...fields,
})

const hint = (orderId = "payses_1"): IncomingNotification => ({
  account: "default",
  multisafepayOrderId: orderId,
  kind: "unsigned",
  dedupeKey: `hint:${orderId}`,
})

type Row = {
  id: string
  status: string
  received_count: number
  attempts: number
  outcome: string | null
  transaction_id: string | null
  lease_until: Date | null
  processed_at: Date | null
  received_at: Date
  next_attempt_at: Date
}

/** Somebody else's, on a notification. */
const LOCK = "SELECT id FROM multisafepay_notification WHERE id = ? FOR UPDATE"

moduleSuite(({ module, sql, during, recordLink }) => {
  const inbox = () => module().inbox
  const rows = () => sql<Row>("SELECT * FROM multisafepay_notification ORDER BY created_at, id")

  async function row(id: string): Promise<Row> {
    const [found] = await sql<Row>("SELECT * FROM multisafepay_notification WHERE id = ?", [id])
    return found!
  }

  const change = (id: string, changes: string) =>
    sql(`UPDATE multisafepay_notification SET ${changes} WHERE id = ?`, [id])

  const claimOne = async () => (await inbox().claim(1))[0]

  /** Takes the notification that is due longest. */
  async function claim() {
    const claimed = await claimOne()
    if (!claimed) throw new Error("Nothing is due.")
    return claimed
  }

  async function receiveMany(count: number): Promise<string[]> {
    const ids: string[] = []
    for (let number = 0; number < count; number++)
      ids.push(await inbox().receive(signed({ dedupeKey: `body ${number}` })))
    return ids
  }

  /** Rows that nobody has anything to do with any more. */
  async function insertDone(count: number, changes = "outcome = 'settled'") {
    const id = await inbox().receive(signed({ dedupeKey: changes }))
    await change(id, `status = 'done', ${changes}`)
    await sql(
      `INSERT INTO multisafepay_notification
        SELECT (jsonb_populate_record(known, jsonb_build_object(
          'id', id || number, 'dedupe_key', dedupe_key || number))).*
        FROM multisafepay_notification AS known, generate_series(2, ?::int) AS number WHERE id = ?`,
      [count, id]
    )
    await sql("ANALYZE multisafepay_notification")
  }

  const secondsFromNow = (moment: Date) => (moment.getTime() - Date.now()) / 1000

  describe("receiving", () => {
    it("keeps why to look, digit for digit", async () => {
      const id = await inbox().receive(signed())

      expect(id).toMatch(/^mspnot_/)
      expect(await rows()).toMatchObject([
        {
          id,
          status: "received",
          received_count: 1,
          attempts: 0,
          transaction_id: "90071992547409931",
        },
      ])
    })

    it("counts an identical body instead of keeping it twice", async () => {
      const first = await inbox().receive(signed())
      const second = await inbox().receive(signed())

      expect(second).toBe(first)
      expect(await rows()).toMatchObject([{ received_count: 2, status: "received" }])
    })

    it("keeps one row when identical bodies come all at once", async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => inbox().receive(signed())))

      expect(new Set(ids).size).toBe(1)
      expect(await rows()).toMatchObject([{ received_count: 20 }])
    })

    it("does not take the same body to two accounts for one", async () => {
      await inbox().receive(signed())
      await inbox().receive(signed({ account: "second" }))

      expect(await rows()).toHaveLength(2)
    })

    it("does not open again what is done when the same body comes late", async () => {
      const id = await inbox().receive(signed())
      await inbox().finish(await claim(), "settled")

      await inbox().receive(signed())

      expect(await row(id)).toMatchObject({ status: "done", received_count: 2, outcome: "settled" })
      expect(await claimOne()).toBeUndefined()
    })

    it("tries again what was given up when the same body comes once more", async () => {
      const id = await inbox().receive(signed())
      await change(id, "status = 'dead', attempts = 30, received_at = now() - interval '3 days'")

      await inbox().receive(signed())

      expect(await claim()).toMatchObject({ id, attempts: 1 })
      expect(secondsFromNow((await row(id)).received_at)).toBeCloseTo(0, 0)
    })
  })

  describe("a hint", () => {
    it("is due at once when the order was not read lately", async () => {
      await recordLink("payses_1")
      await inbox().receive(hint())

      expect(await claimOne()).toMatchObject({ kind: "unsigned", order_status: null })
    })

    it("waits until five seconds after the last read of its order", async () => {
      const link = await recordLink("payses_1")
      await module().links.update(link, { state_read_at: new Date() })

      const id = await inbox().receive(hint())

      expect(await claimOne()).toBeUndefined()
      const wait = secondsFromNow((await row(id)).next_attempt_at)
      expect(wait).toBeGreaterThan(3)
      expect(wait).toBeLessThanOrEqual(5)
    })

    it("is a new question after an answered one", async () => {
      await recordLink("payses_1")
      const id = await inbox().receive(hint())
      await inbox().finish(await claim(), "unchanged")

      expect(await inbox().receive(hint())).toBe(id)

      expect(await row(id)).toMatchObject({ status: "received", received_count: 2 })
    })

    it("asks about the moment it came last, so that a read before that does not answer it", async () => {
      const link = await recordLink("payses_1")
      await module().links.update(link, { state_read_at: new Date() })
      const id = await inbox().receive(hint())
      await change(id, "received_at = now() - interval '4 seconds'")

      await inbox().receive(hint())

      expect(secondsFromNow((await row(id)).received_at)).toBeCloseTo(0, 0)
    })

    it("that comes during the look it asked for leads to one more look, five seconds later", async () => {
      await recordLink("payses_1")
      const id = await inbox().receive(hint())
      const claimed = await claim()

      await inbox().receive(hint())
      await inbox().receive(hint())
      expect(await row(id)).toMatchObject({ status: "processing" })
      await inbox().finish(claimed, "unchanged")

      const again = await row(id)
      expect(again).toMatchObject({ status: "received", received_count: 3, lease_until: null })
      expect(secondsFromNow(again.next_attempt_at)).toBeGreaterThan(3)
      await change(id, "next_attempt_at = now()")
      await inbox().finish(await claim(), "unchanged")
      expect(await row(id)).toMatchObject({ status: "done" })
    })

    it("never passes for a signed notification of the same order", async () => {
      await recordLink("payses_1")
      await inbox().receive(hint())
      await inbox().receive(signed())

      const kinds = [(await claim()).kind, (await claim()).kind]
      expect(kinds.sort()).toEqual(["signed", "unsigned"])
    })
  })

  describe("working", () => {
    it("hands each notification to one of two processes only, in batches no larger than asked for", async () => {
      const ids = await receiveMany(30)
      const other = new Inbox({ execute: sql })

      const batches = await Promise.all(
        Array.from({ length: 12 }, (_, turn) => (turn % 2 ? other : inbox()).claim(3))
      )

      expect(batches.map(({ length }) => length).filter((length) => length > 3)).toEqual([])
      const claimed = batches.flat().map(({ id }) => id)
      expect(claimed.sort()).toEqual(ids.sort())
      expect(await inbox().claim(8)).toEqual([])
    })

    it("goes past what another process is about to claim instead of waiting for it", async () => {
      const [first, second] = await receiveMany(2)
      await change(first!, "next_attempt_at = now() - interval '1 minute'")

      const claimed = await during(LOCK, [first!], () => inbox().claim(8))

      expect(claimed.map(({ id }) => id)).toEqual([second])
    })

    it("claims through the index of what is not done, however much is", async () => {
      await insertDone(5_000)
      await receiveMany(3)
      const { database, plans } = explaining(sql)

      expect(await new Inbox(database).claim(8)).toHaveLength(3)
      await new Inbox(database).nextDueMs()

      expect(plans).toHaveLength(2)
      for (const plan of plans) {
        expect(plan).toContain("IDX_multisafepay_notification_due")
        expect(plan).not.toContain("Seq Scan")
      }
    })

    it("takes what is due longest first", async () => {
      const late = await inbox().receive(signed({ dedupeKey: "late" }))
      const early = await inbox().receive(signed({ dedupeKey: "early" }))
      await change(early, "next_attempt_at = now() - interval '1 minute'")

      expect([(await claim()).id, (await claim()).id]).toEqual([early, late])
    })

    it("leaves alone what another process has in hand", async () => {
      await inbox().receive(signed())
      await claim()

      expect(await claimOne()).toBeUndefined()
    })

    it("takes over from a process that died, once its lease has run out", async () => {
      const id = await inbox().receive(signed())
      await claim()
      await change(id, "lease_until = now() - interval '1 second'")

      expect(await claim()).toMatchObject({ id, attempts: 2 })
      expect(await claimOne()).toBeUndefined()
    })

    it("writes down what came of it", async () => {
      const id = await inbox().receive(signed())
      await inbox().finish(await claim(), "settled")

      expect(await row(id)).toMatchObject({
        status: "done",
        outcome: "settled",
        lease_until: null,
        processed_at: expect.any(Date) as Date,
      })
    })

    it("tries again later after a failure, with the reason kept", async () => {
      const id = await inbox().receive(signed())
      const claimed = await claim()
      await inbox().defer(claimed, { reason: "no answer", delayMs: 60_000 })

      expect(await claimOne()).toBeUndefined()
      expect(await row(id)).toMatchObject({ status: "received", outcome: "no answer", attempts: 1 })
      await change(id, "next_attempt_at = now()")
      expect(await claim()).toMatchObject({ id, attempts: 2 })
    })

    it("does not defer what has been finished meanwhile", async () => {
      const id = await inbox().receive(signed())
      const claimed = await claim()
      await inbox().finish(claimed, "settled")

      await inbox().defer(claimed, { reason: "no answer", delayMs: 0 })

      expect(await row(id)).toMatchObject({ status: "done", outcome: "settled" })
    })

    it("does not take from its new holder what one that lost its lease defers late", async () => {
      const id = await inbox().receive(signed())
      const late = await claim()
      await change(id, "lease_until = now() - interval '1 second'")
      await claim()

      await inbox().defer(late, { reason: "no answer", delayMs: 0 })

      expect(await row(id)).toMatchObject({ status: "processing", attempts: 2, outcome: null })
    })

    it("gives up a day after it came, and keeps the reason", async () => {
      const id = await inbox().receive(signed())
      const claimed = await claim()
      await change(id, "received_at = now() - interval '25 hours'")

      await inbox().defer(claimed, { reason: "no answer", delayMs: 0 })

      expect(await row(id)).toMatchObject({ status: "dead", outcome: "no answer" })
      expect(await claimOne()).toBeUndefined()
    })

    it("does not give up a hint of today because the first one came days ago", async () => {
      const id = await inbox().receive(hint())
      await inbox().finish(await claim(), "unchanged")
      await change(
        id,
        "created_at = now() - interval '3 days', received_at = now() - interval '3 days'"
      )

      await inbox().receive(hint())
      const claimed = await claim()
      await inbox().defer(claimed, { reason: "no answer", delayMs: 0 })

      expect(await row(id)).toMatchObject({ status: "received" })
    })
  })

  describe("retrying", () => {
    it.each(["dead", "received"])(
      "makes what is %s due at once, for another day",
      async (status) => {
        const id = await inbox().receive(signed())
        await change(
          id,
          `status = '${status}', attempts = 30, outcome = 'no answer',
          received_at = now() - interval '3 days', next_attempt_at = now() + interval '9 minutes'`
        )

        expect(await inbox().retry(id)).toBe(true)

        const claimed = await claim()
        expect(claimed).toMatchObject({ id, attempts: 1 })
        expect(secondsFromNow(claimed.received_at)).toBeCloseTo(0, 0)
        await inbox().defer(claimed, { reason: "no answer again", delayMs: 0 })
        expect(await row(id)).toMatchObject({ status: "received", outcome: "no answer again" })
      }
    )

    it.each(["processing", "done"])("leaves alone what is %s", async (status) => {
      const id = await inbox().receive(signed())
      await change(id, `status = '${status}', attempts = 3`)
      const before = await rows()

      expect(await inbox().retry(id)).toBe(false)

      expect(await rows()).toEqual(before)
    })

    it("knows nothing of a notification that is not there", async () => {
      expect(await inbox().retry("mspnot_unknown")).toBe(false)
    })
  })

  describe("forgetting", () => {
    const retention = () => module().retention

    /** A notification as it was left so many days ago. */
    async function leave(status: string, days: number): Promise<string> {
      const id = await inbox().receive(signed({ dedupeKey: `${status} ${days}` }))
      await change(
        id,
        `status = '${status}', outcome = 'no answer', received_at = now() - interval '${days} days'`
      )
      return id
    }

    it("forgets what is done or given up for longer than the account keeps it", async () => {
      await leave("done", 91)
      await leave("dead", 91)
      const kept = [await leave("done", 89), await leave("dead", 89)]

      expect(await retention().prune()).toBe(2)

      expect((await rows()).map(({ id }) => id)).toEqual(kept)
    })

    it("never forgets what is not processed yet, however old", async () => {
      await leave("received", 4_000)
      await leave("processing", 4_000)
      await leave("done", 4_000)

      expect(await retention().prune()).toBe(1)

      expect((await rows()).map(({ status }) => status)).toEqual(["received", "processing"])
    })

    it("counts from the last time a hint came, not from the first", async () => {
      const id = await leave("done", 1)
      await change(id, "created_at = now() - interval '200 days'")

      expect(await retention().prune()).toBe(0)
    })

    it("keeps what is being opened again at that moment", async () => {
      const id = await leave("dead", 91)

      const gone = await during(LOCK, [id], () => retention().prune())

      expect(gone).toBe(0)
      expect(await rows()).toHaveLength(1)
    })

    it("goes on in batches until nothing old is left, through an index", async () => {
      await insertDone(2_500, "received_at = now() - interval '100 days'")
      await insertDone(5_000)
      const { database, plans } = explaining(sql)
      const { accounts } = module()

      expect(await new NotificationRetention({ database, accounts }).prune()).toBe(2_500)

      expect(await rows()).toHaveLength(5_000)
      expect(plans).toHaveLength(4)
      for (const plan of plans) {
        expect(plan).toContain("IDX_multisafepay_notification_account_received_at")
        expect(plan).not.toContain("Seq Scan")
      }
    })
  })

  describe("telling when to look again", () => {
    it("knows when what waits is due", async () => {
      const id = await inbox().receive(signed())
      await change(id, "next_attempt_at = now() + interval '10 seconds'")

      const delayMs = await inbox().nextDueMs()
      expect(delayMs).toBeGreaterThan(8_000)
      expect(delayMs).toBeLessThanOrEqual(10_000)
    })

    it.each([
      ["nothing is there", "status = 'received'", []],
      ["all is done", "status = 'done'", [signed()]],
      ["it is in hand", "status = 'processing'", [signed()]],
      ["it is given up", "status = 'dead'", [signed()]],
      ["it is due in an hour", "next_attempt_at = now() + interval '1 hour'", [signed()]],
    ])("says nothing when %s", async (_, changes, notifications) => {
      for (const notification of notifications)
        await change(await inbox().receive(notification), changes)

      expect(await inbox().nextDueMs()).toBeUndefined()
    })
  })
})
