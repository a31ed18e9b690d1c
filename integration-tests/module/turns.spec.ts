import { moduleSuite } from "./support/module-suite"

/** How another process would hold the same turn. */
const HOLD = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"

moduleSuite(({ module, during }) => {
  const take = <T>(name: string, work: () => Promise<T>) => module().turns.take(name, work)
  const nothing = () => Promise.resolve()

  it("lets one work after the other under a name, in the order they came", async () => {
    const seen: string[] = []
    const work = (step: string) => async () => {
      seen.push(`${step} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      seen.push(`${step} ends`)
    }

    await Promise.all([take("order:1", work("one")), take("order:1", work("two"))])

    expect(seen).toEqual(["one begins", "one ends", "two begins", "two ends"])
  })

  it("waits for another process under the same name", async () => {
    const waiting = during(HOLD, ["multisafepay:order:1"], () => take("order:1", nothing))

    await expect(waiting).rejects.toThrow("waits")
  })

  it("waits for nobody under another name", async () => {
    await during(HOLD, ["multisafepay:order:1"], () => take("order:2", nothing))
  })

  it("is free again after work that failed", async () => {
    const failing = take("order:1", () => Promise.reject(new Error("no")))
    await expect(failing).rejects.toThrow("no")

    await take("order:1", nothing)
  })
})
