import { moduleSuite } from "./support/module-suite"

moduleSuite(({ module, sql, recordLink }) => {
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

  describe("claiming links that are due", () => {
    async function recordDue(...orderIds: string[]) {
      for (const orderId of orderIds) {
        await recordLink(orderId)
        await change(orderId, "next_check_at = now() - interval '1 second'")
      }
    }

    it("hands each to one caller only", async () => {
      await recordDue("payses_1", "payses_2", "payses_3", "payses_4", "payses_5")

      const claims = await Promise.all(Array.from({ length: 10 }, () => leases().claimDue(2)))

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

      expect(await leases().claimDue(1)).toEqual(["payses_3"])
      expect((await leases().claimDue(5)).sort()).toEqual(["payses_1", "payses_2"])
      expect(await leases().claimDue(5)).toEqual([])
    })

    it("is due again in two minutes when nothing came of it", async () => {
      await recordDue("payses_1")
      await leases().claimDue(1)

      const link = await module().links.find({ multisafepay_order_id: "payses_1" })
      const wait = link!.next_check_at!.getTime() - Date.now()
      expect(wait).toBeGreaterThan(110_000)
      expect(wait).toBeLessThanOrEqual(120_000)
    })

    it.each([
      ["closed, so never due again", "next_check_at = NULL"],
      ["due later", "next_check_at = now() + interval '1 minute'"],
      ["deleted", "deleted_at = now()"],
    ])("leaves a link alone that is %s", async (_, changes) => {
      await recordDue("payses_1")
      await change("payses_1", changes)

      expect(await leases().claimDue(5)).toEqual([])
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
