import { dealFates, type Fate } from "../fates"

const withoutRandom = ({ random, ...fate }: Fate) => ({ ...fate, next: random.next() })

describe("dealFates", () => {
  it("deals the same fates for the same seed, and others for another", () => {
    const deal = (seed: number) => dealFates({ payments: 60, seed }).map(withoutRandom)

    expect(deal(7)).toEqual(deal(7))
    expect(deal(7)).not.toEqual(deal(8))
  })

  it.each<{ what: "story" | "delivery" | "visit" | "forgery"; kinds: number }>([
    { what: "story", kinds: 12 },
    { what: "delivery", kinds: 6 },
    { what: "visit", kinds: 5 },
    { what: "forgery", kinds: 7 },
  ])("lets every $what befall somebody among sixty", ({ what, kinds }) => {
    const fates = dealFates({ payments: 60, seed: 1 })

    expect(fates).toHaveLength(60)
    expect(new Set(fates.map((fate) => fate[what])).size).toBe(kinds)
  })
})
