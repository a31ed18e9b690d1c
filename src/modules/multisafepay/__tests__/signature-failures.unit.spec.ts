import { PAUSE_MS, SignatureFailures } from "../signature-failures"

type Row = { account: string; count: number; last_reason: string }

function open({ fails = false } = {}) {
  const rows: Row[] = []
  const failures = new SignatureFailures({
    execute: (_, [account, json]) => {
      const { count, last_reason } = JSON.parse(String(json)) as Row
      rows.push({ account: String(account), count, last_reason })
      return fails ? Promise.reject(new Error("The database is down.")) : Promise.resolve([])
    },
  })
  return { failures, rows }
}

describe("SignatureFailures", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it("writes the first at once", () => {
    const { failures, rows } = open()

    failures.count("default", "mismatch")

    expect(rows).toEqual([{ account: "default", count: 1, last_reason: "mismatch" }])
  })

  it("writes a flood in one row, and none of it twice", () => {
    const { failures, rows } = open()

    for (let sent = 0; sent < 1000; sent += 1) failures.count("default", "missing")
    failures.count("default", "expired")
    expect(rows).toHaveLength(1)
    jest.advanceTimersByTime(PAUSE_MS)
    jest.advanceTimersByTime(10 * PAUSE_MS)

    expect(rows).toEqual([
      { account: "default", count: 1, last_reason: "missing" },
      { account: "default", count: 1000, last_reason: "expired" },
    ])
  })

  it("lets no account wait for another", () => {
    const { failures, rows } = open()

    failures.count("one", "mismatch")
    failures.count("other", "mismatch")

    expect(rows.map(({ account }) => account)).toEqual(["one", "other"])
  })

  it("starts afresh after a pause without any", () => {
    const { failures, rows } = open()

    failures.count("default", "mismatch")
    jest.advanceTimersByTime(PAUSE_MS)
    failures.count("default", "mismatch")

    expect(rows.map(({ count }) => count)).toEqual([1, 1])
  })

  it("does not mind a database that is down", () => {
    const { failures } = open({ fails: true })

    expect(() => {
      failures.count("default", "mismatch")
    }).not.toThrow()
  })
})
