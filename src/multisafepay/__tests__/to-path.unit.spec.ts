import fc from "fast-check"
import { toPath } from "../to-path"

describe("toPath", () => {
  it.each([
    { parts: ["orders", "payses_01J"], path: "/orders/payses_01J" },
    { parts: ["orders", "a/b?c=d#e", "refunds"], path: "/orders/a%2Fb%3Fc%3Dd%23e/refunds" },
    { parts: ["orders", "100% né"], path: "/orders/100%25%20n%C3%A9" },
    { parts: ["orders", "%2e%2e"], path: "/orders/%252e%252e" },
    { parts: ["orders", "..."], path: "/orders/..." },
  ])("writes $parts as $path", ({ parts, path }) => {
    expect(toPath(...parts)).toBe(path)
  })

  it.each(["", ".", "..", "\ud800", "a\udfffb"])("refuses %p", (part) => {
    expect(() => toPath("orders", part)).toThrow(RangeError)
  })

  it("keeps any id in its place, whatever a URL parser makes of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (id) => {
        fc.pre(id !== "." && id !== "..")
        const { pathname } = new URL(`http://localhost/v1/json${toPath("orders", id, "refunds")}`)
        const [, , , resource, encoded = "", action] = pathname.split("/")

        expect([resource, decodeURIComponent(encoded), action]).toEqual(["orders", id, "refunds"])
      })
    )
  })
})
