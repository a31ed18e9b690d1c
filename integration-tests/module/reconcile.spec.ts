import { z } from "@medusajs/framework/zod"

import { Leases } from "../../src/modules/multisafepay/leases"
import { moduleSuite } from "./support/module-suite"

const BATCH = 20
const TABLE = "multisafepay_payment_link"
const INDEX = "IDX_multisafepay_payment_link_next_check_at"

type Node = {
  "Node Type": string
  "Relation Name"?: string | undefined
  "Index Name"?: string | undefined
  "Actual Rows": number
  "Actual Loops": number
  "Rows Removed by Filter"?: number | undefined
  Plans?: Node[] | undefined
}

const nodeSchema: z.ZodType<Node> = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Index Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().optional(),
  Plans: z.array(z.lazy(() => nodeSchema)).optional(),
})

const explainedSchema = z.tuple([
  z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: nodeSchema })]) }),
])

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** How PostgreSQL reaches the rows of the table, and how many of them it touches on the way. */
function toScans(answer: unknown) {
  const [{ "QUERY PLAN": plans }] = explainedSchema.parse(answer)
  return nodesOf(plans[0].Plan)
    .filter((node) => node["Relation Name"] === TABLE && node["Node Type"].includes("Scan"))
    .map((node) => ({
      type: node["Node Type"],
      index: node["Index Name"],
      rows: (node["Actual Rows"] + (node["Rows Removed by Filter"] ?? 0)) * node["Actual Loops"],
    }))
}

moduleSuite(({ module, sql, recordLink }) => {
  const leases = () => module().leases
  const change = (changes: string, where = "true") =>
    sql(`UPDATE ${TABLE} SET ${changes} WHERE ${where}`)

  /** So many links, in the order of their ids; `nextCheckAt` is SQL, in which `n` is the link's number. */
  async function fill(prefix: string, count: number, nextCheckAt: string) {
    await recordLink(prefix)
    const columns = await sql<{ name: string }>(
      "SELECT column_name AS name FROM information_schema.columns WHERE table_name = ? AND table_schema = 'public'",
      [TABLE]
    )
    const own = new Map([
      ["id", "id || '_' || n"],
      ["session_id", "session_id || '_' || n"],
      ["multisafepay_order_id", "multisafepay_order_id || '_' || n"],
      ["next_check_at", nextCheckAt],
    ])
    const names = columns.map(({ name }) => name)
    const values = names.map((name) => own.get(name) ?? name)
    await sql(
      `INSERT INTO ${TABLE} (${names.join(", ")})
       SELECT ${values.join(", ")} FROM ${TABLE}, generate_series(1, ?) AS n WHERE multisafepay_order_id = ?`,
      [count, prefix]
    )
    await sql(`DELETE FROM ${TABLE} WHERE multisafepay_order_id = ?`, [prefix])
  }

  describe("a ledger of 100,000 closed and 1,000 open links", () => {
    /** What PostgreSQL does when this is done, which it really does. */
    async function explain(work: (leases: Leases) => Promise<unknown>) {
      const answers: unknown[] = []
      const explaining = new Leases({
        execute: async (statement, parameters) => {
          const explained = `EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`
          answers.push(await sql(explained, [...parameters]))
          return []
        },
      })
      await work(explaining)
      return answers.flatMap(toScans)
    }

    beforeEach(async () => {
      await fill("closed", 100_000, "NULL::timestamptz")
      await fill("open", 1_000, "now() - n * interval '1 minute'")
      await sql(`ANALYZE ${TABLE}`)
    })

    const touched = (scans: { rows: number }[]) => scans.reduce((sum, { rows }) => sum + rows, 0)

    it("is claimed from by the index of open links, which touches no more than the batch", async () => {
      const scans = await explain((each) => each.claimDue(BATCH))

      expect(scans).toContainEqual({ type: "Index Scan", index: INDEX, rows: BATCH })
      expect(scans.map(({ type }) => type)).not.toContain("Seq Scan")
      // Once to find them, once to write them.
      expect(touched(scans)).toBeLessThanOrEqual(2 * BATCH)
      const claimed = await sql(`SELECT id FROM ${TABLE} WHERE next_check_at > now()`)
      expect(claimed).toHaveLength(BATCH)
    })

    it("costs nothing while no link is due", async () => {
      await change("next_check_at = now() + interval '1 hour'", "next_check_at IS NOT NULL")
      await sql(`ANALYZE ${TABLE}`)

      const scans = await explain((each) => each.claimDue(BATCH))

      expect(scans).toContainEqual({ type: "Index Scan", index: INDEX, rows: 0 })
      expect(scans.map(({ type }) => type)).not.toContain("Seq Scan")
      expect(touched(scans)).toBe(0)
    })

    it("is written to one row at a time by a look, and among open links only by a pause", async () => {
      const look = await explain(async (each) => {
        await each.take("open_7")
        await each.checkFailed("open_7", { delayMs: 1000 })
      })
      const pause = await explain((each) => each.postpone("default", { delayMs: 1000 }))

      expect(touched(look)).toBe(2)
      expect([...look, ...pause].map(({ type }) => type)).not.toContain("Seq Scan")
      expect(touched(pause)).toBeLessThanOrEqual(2_000)
    })

    it("is shared by those who claim at once, and no link goes to two of them", async () => {
      const process = async () => {
        const mine: string[] = []
        for (let due = await leases().claimDue(BATCH); due.length;) {
          mine.push(...due.map((link) => link.multisafepay_order_id))
          due = await leases().claimDue(BATCH)
        }
        return mine
      }

      const [one, other] = await Promise.all([process(), process()])

      expect(one.length).toBeGreaterThan(0)
      expect(other.length).toBeGreaterThan(0)
      const all = [...one, ...other]
      expect(all).toHaveLength(1_000)
      expect(new Set(all).size).toBe(1_000)
      expect(all.every((orderId) => orderId.startsWith("open_"))).toBe(true)
    })
  })
})
