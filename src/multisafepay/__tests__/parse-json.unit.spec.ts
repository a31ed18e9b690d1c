import fc from "fast-check"
import { parseJson } from "../parse-json"

/** JSON as any value can be written, where big integers appear bare. */
const render = (value: unknown): string => {
  if (typeof value === "bigint") return value.toString()
  if (Array.isArray(value)) return `[${value.map(render).join(" ,")}]`
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([key, part]) => `${JSON.stringify(key)} :${render(part)}`
    )
    return `{${members.join(",\n")}}`
  }
  return JSON.stringify(value)
}

/** What `parseJson` promises for that JSON. */
const expected = (value: unknown): unknown => {
  if (typeof value === "bigint") {
    return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString()
  }
  if (Array.isArray(value)) return value.map(expected)
  // A large double is written as a bare integer too.
  if (typeof value === "number" && /^-?\d+$/.test(String(value)))
    return expected(BigInt(String(value)))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, expected(part)]))
}

describe("parseJson", () => {
  it.each([
    {
      json: '{"transaction_id":17472052901237122}',
      value: { transaction_id: "17472052901237122" },
    },
    { json: "9007199254740991", value: 9007199254740991 },
    { json: "9007199254740992", value: "9007199254740992" },
    { json: "-9007199254740993", value: "-9007199254740993" },
    { json: "1234567890123456", value: 1234567890123456 },
    {
      json: "[123456789012345678,123456789012345679]",
      value: ["123456789012345678", "123456789012345679"],
    },
    {
      json: '{"a":[{"b":100000000000000000001 }]}',
      value: { a: [{ b: "100000000000000000001" }] },
    },
    { json: "17472052901237122.5", value: 17472052901237122.5 },
    { json: "17472052901237122e1", value: 174720529012371220 },
    { json: "1e400", value: Infinity },
    { json: "-0", value: -0 },
    { json: "0.1", value: 0.1 },
  ])("reads $json as $value", ({ json, value }) => {
    expect(parseJson(json)).toEqual(value)
  })

  it.each([
    '"order 17472052901237122"',
    '"17472052901237122"',
    '"a \\" 17472052901237122"',
    '"a \\\\"',
    '["\\\\\\"17472052901237122","\\\\\\\\", 1]',
    '{"17472052901237122":"x"}',
    '"\\u0022 17472052901237122"',
  ])("leaves digits inside the strings of %s alone", (json) => {
    expect(parseJson(json)).toEqual(JSON.parse(json))
  })

  it.each([
    "",
    "<html>",
    "{17472052901237122:1}",
    "[017472052901237122]",
    "[17472052901237122",
    '"17472052901237122',
    "17472052901237122 17472052901237122",
    "-",
    "[+17472052901237122]",
    "NaN",
  ])("refuses %s, which is not JSON", (json) => {
    expect(() => parseJson(json)).toThrow(SyntaxError)
  })

  it("keeps every value and every digit", () => {
    const { tree } = fc.letrec((tie) => ({
      leaf: fc.oneof(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: fc.constantFrom('"', "\\", "1234567890123456789", "-", "{", "[", "\n") }),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
        fc.boolean(),
        fc.constant(null)
      ),
      tree: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        tie("leaf"),
        fc.array(tie("tree"), { maxLength: 5 }),
        fc.dictionary(
          fc.string({ unit: "binary" }).filter((key) => key !== "__proto__"),
          tie("tree")
        )
      ),
    }))

    fc.assert(
      fc.property(tree, (value) => {
        expect(parseJson(render(value))).toEqual(expected(value))
      }),
      { numRuns: 2000 }
    )
  })

  it("fails exactly where JSON.parse fails", () => {
    const fragment = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "\\",
      ":",
      ",",
      "17472052901237122",
      "-",
      ".",
      "e",
      "a",
      " "
    )

    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 12 }), (fragments) => {
        const text = fragments.join("")
        const isValid = (read: (text: string) => unknown) => {
          try {
            read(text)
            return true
          } catch {
            return false
          }
        }

        expect(isValid(parseJson)).toBe(isValid(JSON.parse))
      }),
      { numRuns: 5000 }
    )
  })

  it.each([
    { what: "plain", long: "x".repeat(2_000_000) },
    { what: "full of escaped quotes", long: '\\"'.repeat(1_000_000) },
    { what: "full of backslashes", long: "\\\\".repeat(1_000_000) },
    { what: "full of digits", long: "1".repeat(2_000_000) },
  ])("survives a string of 2 MB, $what", ({ long }) => {
    const json = `{"a":"${long}","b":17472052901237122}`

    expect(parseJson(json)).toMatchObject({ b: "17472052901237122" })
  })

  it("survives an integer of 2 MB and a list of 300,000 integers", () => {
    const digits = "7".repeat(2_000_000)
    const list = `[${"17472052901237122,".repeat(300_000)}1]`

    expect(parseJson(digits)).toBe(digits)
    expect(parseJson(list)).toHaveLength(300_001)
  })

  it("survives nesting 1,000,000 deep", () => {
    const json = "[".repeat(1_000_000) + "17472052901237122" + "]".repeat(1_000_000)
    let value = parseJson(json)
    while (Array.isArray(value)) value = (value as unknown[])[0]

    expect(value).toBe("17472052901237122")
  })
})
