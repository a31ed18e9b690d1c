import { moduleSuite } from "./support/module-suite"

const NOTE = `
  INSERT INTO multisafepay_payment_link_event (id, type, payment_link_id) VALUES ('mspevt_1', 'initialized', ?)`

moduleSuite(({ module, sql, during, recordLink }) => {
  const leases = () => module().leases

  const change = (orderId: string, changes: string) =>
    sql(`UPDATE multisafepay_payment_link SET ${changes} WHERE multisafepay_order_id = ?`, [
      orderId,
    ])

  describe("the lease of a link", () => {
    it("is had by one of many who ask at once", async () => {
      await recordLink("payses_1")

      const answers = await Promise.all(Array.from({ length: 20 }, () => leases().take("payses_1")))

      expect(answers.filter((lease) => lease !== undefined)).toHaveLength(1)
    })

    it("is another for every link", async () => {
      await recordLink("payses_1")
      await recordLink("payses_2")

      expect(await leases().take("payses_1")).toBeDefined()
      expect(await leases().take("payses_2")).toBeDefined()
    })

    it("tells the database's time, by which reads are compared", async () => {
      await recordLink("payses_1")
      const before = await module().links.now()

      const lease = await leases().take("payses_1")

      expect(lease!.read_at.getTime()).toBeGreaterThanOrEqual(before.getTime())
    })

    it("is free again once given back", async () => {
      await recordLink("payses_1")
      await leases().giveBack("payses_1", (await leases().take("payses_1"))!)

      expect(await leases().take("payses_1")).toBeDefined()
    })

    it("runs out, so that a process that died holds nothing for ever", async () => {
      await recordLink("payses_1")
      await leases().take("payses_1")
      await change("payses_1", "lease_until = clock_timestamp() - interval '1 second'")

      expect(await leases().take("payses_1")).toBeDefined()
    })

    it("is not taken from its new holder by the old one giving back late", async () => {
      await recordLink("payses_1")
      const late = await leases().take("payses_1")
      await change("payses_1", "lease_until = clock_timestamp() - interval '1 second'")
      await leases().take("payses_1")

      await leases().giveBack("payses_1", late!)

      expect(await leases().take("payses_1")).toBeUndefined()
    })

    it("is not there for an order that is not ours", async () => {
      expect(await leases().take("somebody-elses")).toBeUndefined()
    })
  })

  const claim = async (limit: number) =>
    (await leases().claimDue(limit)).map((link) => link.multisafepay_order_id)

  const find = async (orderId: string) =>
    (await module().links.find({ multisafepay_order_id: orderId }))!

  const waitOf = async (orderId: string) =>
    ((await find(orderId)).next_check_at?.getTime() ?? NaN) - Date.now()

  describe("claiming links that are due", () => {
    async function recordDue(...orderIds: string[]) {
      for (const orderId of orderIds) {
        await recordLink(orderId)
        await change(orderId, "next_check_at = now() - interval '1 second'")
      }
    }

    it("hands each to one caller only", async () => {
      await recordDue("payses_1", "payses_2", "payses_3", "payses_4", "payses_5")

      const claims = await Promise.all(Array.from({ length: 10 }, () => claim(2)))

      expect(claims.flat().sort()).toEqual([
        "payses_1",
        "payses_2",
        "payses_3",
        "payses_4",
        "payses_5",
      ])
    })

    it("takes no more than asked for, the longest due first", async () => {
      await recordDue("payses_1", "payses_2", "payses_3")
      await change("payses_3", "next_check_at = now() - interval '1 hour'")

      expect(await claim(1)).toEqual(["payses_3"])
      expect((await claim(5)).sort()).toEqual(["payses_1", "payses_2"])
      expect(await claim(5)).toEqual([])
    })

    it("is due again in two minutes when nothing came of it", async () => {
      await recordDue("payses_1")
      await claim(1)

      const wait = await waitOf("payses_1")
      expect(wait).toBeGreaterThan(110_000)
      expect(wait).toBeLessThanOrEqual(120_000)
    })

    it("tells whose it is, and how often in a row it could not be read", async () => {
      await recordDue("payses_1")
      await change("payses_1", "failed_checks = 3")

      expect(await leases().claimDue(1)).toEqual([
        { multisafepay_order_id: "payses_1", account: "default", failed_checks: 3 },
      ])
    })

    it("does not wait for a link that somebody is writing", async () => {
      await recordDue("payses_1", "payses_2")

      const claimed = await module().links.exclusively(await find("payses_1"), () => claim(2))

      expect(claimed).toEqual(["payses_2"])
    })

    it("finds a link whose timeline gets a line just now", async () => {
      await recordDue("payses_1")
      const { id } = await find("payses_1")

      expect(await during(NOTE, [id], () => claim(1))).toEqual(["payses_1"])
    })

    it.each([
      ["closed, so never due again", "next_check_at = NULL"],
      ["due later", "next_check_at = now() + interval '1 minute'"],
      ["deleted", "deleted_at = now()"],
    ])("leaves a link alone that is %s", async (_, changes) => {
      await recordDue("payses_1")
      await change("payses_1", changes)

      expect(await claim(5)).toEqual([])
    })
  })

  describe("a look that failed", () => {
    it("is counted, and repeated later", async () => {
      await recordLink("payses_1")

      await leases().checkFailed("payses_1", { delayMs: 240_000 })
      await leases().checkFailed("payses_1", { delayMs: 480_000 })

      expect(await find("payses_1")).toMatchObject({ failed_checks: 2 })
      const wait = await waitOf("payses_1")
      expect(wait).toBeGreaterThan(470_000)
      expect(wait).toBeLessThanOrEqual(480_000)
    })

    it("brings no link back that is over meanwhile", async () => {
      await recordLink("payses_1")
      await change("payses_1", "next_check_at = NULL")

      await leases().checkFailed("payses_1", { delayMs: 1 })

      expect(await find("payses_1")).toMatchObject({ next_check_at: null, failed_checks: 0 })
    })
  })

  describe("postponing an account", () => {
    beforeEach(async () => {
      for (const orderId of ["payses_1", "payses_2", "payses_3", "payses_4"]) {
        await recordLink(orderId)
        await change(orderId, "next_check_at = now()")
      }
      await change("payses_2", "next_check_at = now() + interval '1 hour'")
      await change("payses_3", "next_check_at = NULL")
      await change("payses_4", "account = 'other'")
    })

    it("lets its links wait that would be looked at sooner, and no others", async () => {
      await leases().postpone("default", { delayMs: 300_000 })

      expect(await waitOf("payses_1")).toBeGreaterThan(290_000)
      expect(await waitOf("payses_1")).toBeLessThanOrEqual(300_000)
      expect(await waitOf("payses_2")).toBeGreaterThan(3_500_000)
      expect(await find("payses_3")).toMatchObject({ next_check_at: null })
      expect(await claim(5)).toEqual(["payses_4"])
    })

    it("finds a link whose timeline gets a line just now", async () => {
      const { id } = await find("payses_1")

      await during(NOTE, [id], () => leases().postpone("default", { delayMs: 300_000 }))

      expect(await claim(5)).toEqual(["payses_4"])
    })

    it("does not wait for a link that somebody is writing", async () => {
      await module().links.exclusively(await find("payses_1"), () =>
        leases().postpone("default", { delayMs: 300_000 })
      )

      expect(await claim(1)).toEqual(["payses_1"])
    })
  })

  describe("a recorded link", () => {
    it.each(["session_id", "multisafepay_order_id"])(
      "is the only one of its %s",
      async (column) => {
        await recordLink("payses_1")
        await recordLink("payses_2")

        await expect(change("payses_2", `${column} = 'payses_1'`)).rejects.toThrow(/unique/)
      }
    )
  })
})
