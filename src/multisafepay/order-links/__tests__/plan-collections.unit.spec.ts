import { planCollections, type UnpaidCollection } from "../plan-collections"

const free = (id: string, amount: number): UnpaidCollection => ({ id, amount, linkAmount: null })
const linked = (id: string, amount: number): UnpaidCollection => ({
  id,
  amount,
  linkAmount: amount,
})

const nothing = { retire: [], resize: [], remove: [] }

describe("all that is outstanding", () => {
  it("takes the collection that is there", () => {
    const plan = planCollections({ outstanding: 100, asked: 100, collections: [free("a", 100)] })
    expect(plan).toEqual({ ...nothing, target: { id: "a", amount: 100 } })
  })

  it("needs a new one where there is none, as for a draft", () => {
    const plan = planCollections({ outstanding: 100, asked: 100, collections: [] })
    expect(plan).toEqual({ ...nothing, target: { id: null, amount: 100 } })
  })

  it("takes one of another amount, and removes what asks for more", () => {
    const collections = [free("a", 30), free("b", 70)]
    const plan = planCollections({ outstanding: 100, asked: 100, collections })
    expect(plan).toEqual({ ...nothing, target: { id: "b", amount: 100 }, remove: ["a"] })
  })

  it("retires a deposit that no longer fits beside it", () => {
    const collections = [free("rest", 70), linked("deposit", 30)]
    const plan = planCollections({ outstanding: 100, asked: 100, collections })
    expect(plan.retire).toEqual(["deposit"])
    expect(plan.target?.amount).toBe(100)
  })
})

describe("a deposit", () => {
  it("is a collection of its own, and lowers the open one to what is left", () => {
    const plan = planCollections({ outstanding: 100, asked: 30, collections: [free("a", 100)] })
    expect(plan).toEqual({
      ...nothing,
      target: { id: null, amount: 30 },
      resize: [{ id: "a", amount: 70 }],
    })
  })

  it("retires the link for everything, whose collection then asks for the rest", () => {
    const plan = planCollections({ outstanding: 100, asked: 30, collections: [linked("a", 100)] })
    expect(plan).toEqual({
      target: { id: null, amount: 30 },
      retire: ["a"],
      resize: [{ id: "a", amount: 70 }],
      remove: [],
    })
  })

  it("leaves links alone that fit beside it", () => {
    const collections = [free("rest", 70), linked("first", 30)]
    const plan = planCollections({ outstanding: 100, asked: 20, collections })
    expect(plan).toEqual({
      ...nothing,
      target: { id: null, amount: 20 },
      resize: [{ id: "rest", amount: 50 }],
    })
  })

  it("takes the collection of a deposit whose link is dead", () => {
    const collections = [free("rest", 70), free("deposit", 30)]
    const plan = planCollections({ outstanding: 100, asked: 30, collections })
    expect(plan).toEqual({ ...nothing, target: { id: "deposit", amount: 30 } })
  })
})

describe("the rest after a deposit", () => {
  it("takes the collection that kept it", () => {
    const plan = planCollections({ outstanding: 70, asked: 70, collections: [free("rest", 70)] })
    expect(plan).toEqual({ ...nothing, target: { id: "rest", amount: 70 } })
  })
})

describe("bringing collections in line", () => {
  it("leaves one collection with what no link asks for", () => {
    const collections = [free("edited", 120), linked("rest", 70)]
    const plan = planCollections({ outstanding: 120, asked: 0, collections })
    expect(plan).toEqual({ ...nothing, target: null, resize: [{ id: "edited", amount: 50 }] })
  })

  it("retires the largest link when less is outstanding than links ask for", () => {
    const collections = [linked("a", 30), linked("b", 70)]
    const plan = planCollections({ outstanding: 60, asked: 0, collections })
    expect(plan).toEqual({
      target: null,
      retire: ["b"],
      resize: [{ id: "b", amount: 30 }],
      remove: [],
    })
  })

  it("removes what is superfluous when links ask for everything", () => {
    const collections = [linked("a", 100), free("b", 100)]
    const plan = planCollections({ outstanding: 100, asked: 0, collections })
    expect(plan).toEqual({ ...nothing, target: null, remove: ["b"] })
  })
})

describe("the collection of the pay page", () => {
  it("is the one that is named, even where another fits better", () => {
    const collections = [free("a", 100), free("b", 40)]
    const plan = planCollections({ outstanding: 100, asked: 40, collections, targetId: "a" })
    expect(plan.target).toEqual({ id: "a", amount: 40 })
  })
})

describe("whatever the situation", () => {
  const amounts = [0, 10, 30, 50, 70, 100, 130]
  const collections = amounts.flatMap((one) =>
    amounts.flatMap((two) => [
      [linked("a", one || 5), free("b", two || 5)],
      [linked("a", one || 5), linked("b", two || 5), free("c", 1)],
    ])
  )

  it.each([20, 60, 100])(
    "never asks for more than %d, and always for what is asked",
    (outstanding) => {
      for (const each of collections) {
        for (const asked of [0, 10, 20]) {
          const plan = planCollections({ outstanding, asked, collections: each })
          const kept = each.filter(
            ({ id, linkAmount }) => linkAmount !== null && !plan.retire.includes(id)
          )
          const links = kept.reduce((sum, { linkAmount }) => sum + (linkAmount ?? 0), 0)
          const rest = plan.resize.reduce((sum, { amount }) => sum + amount, 0)
          expect(links + asked + rest).toBeLessThanOrEqual(outstanding)
          expect(plan.target?.amount ?? 0).toBe(asked)
          expect(kept.some(({ id }) => id === plan.target?.id || plan.remove.includes(id))).toBe(
            false
          )
        }
      }
    }
  )
})
