import { isFiltered, toFilters, toQuery, withChanges, withoutFilters } from "../list-params"

const params = (address: string) => new URLSearchParams(address)

describe("what the address of the list asks for", () => {
  it("is the first page of all links, newest first, when it says nothing", () => {
    expect(toQuery(params(""))).toEqual({ order: "-created_at", limit: 20, offset: 0 })
    expect(isFiltered(params("order=amount&offset=20"))).toBe(false)
  })

  it("is each of its filters", () => {
    expect(
      toQuery(params("q=%231&status=paid&account=nl&attention=true&order=-amount&offset=40"))
    ).toEqual({
      q: "#1",
      status: "paid",
      account: "nl",
      attention: "true",
      order: "-amount",
      limit: 20,
      offset: 40,
    })
  })

  it("is whole days where the reader is", () => {
    expect(toFilters(params("from=2026-11-01&until=2026-11-01"))).toEqual({
      created_from: new Date(2026, 10, 1).toISOString(),
      created_to: new Date(2026, 10, 1, 23, 59, 59, 999).toISOString(),
    })
  })

  it.each([
    "status=lost",
    "attention=maybe",
    "from=yesterday",
    "until=",
    "order=note",
    "offset=-1",
  ])("is nothing where it makes no sense: %s", (address) => {
    expect(toQuery(params(address))).toEqual(toQuery(params("")))
  })
})

describe("a change of the address", () => {
  it("begins at the first page, unless it is a page that is asked for", () => {
    const before = params("status=paid&offset=40")

    expect(withChanges(before, { q: "1" }).toString()).toBe("status=paid&q=1")
    expect(withChanges(before, { offset: "60" }).toString()).toBe("status=paid&offset=60")
    expect(before.toString()).toBe("status=paid&offset=40")
  })

  it("takes away what is empty, and all filters but not the sorting", () => {
    expect(withChanges(params("q=1&from=2026-11-01"), { from: "" }).toString()).toBe("q=1")
    expect(withChanges(params("q=1&status=paid&order=amount"), withoutFilters()).toString()).toBe(
      "order=amount"
    )
  })
})
