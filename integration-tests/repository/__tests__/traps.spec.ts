import { posix } from "node:path"
import { z } from "@medusajs/framework/zod"

import { filesBelow, read } from "./files"

/** Mistakes that payment plugins make around their code: docs/traps.md. */

const manifestSchema = z.object({
  peerDependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  scripts: z.object({ test: z.string() }),
})
const manifest = manifestSchema.parse(JSON.parse(read("package.json")))

const files = filesBelow(".")
const specs = files.filter((path) => path.endsWith(".spec.ts"))
const documents = files.filter((path) => path.endsWith(".md") && !path.startsWith(".changeset"))
const MONEY = /^src\/(multisafepay|providers|modules|workflows)\//
const sources = files.filter((path) => path.startsWith("src/") && !path.includes("__tests__"))

/** The files of a list that say something, with what they say. */
const whatSays = (paths: string[], pattern: RegExp) =>
  paths.flatMap(
    (path) =>
      read(path)
        .match(pattern)
        ?.map((found) => `${path}: ${found}`) ?? []
  )

describe("the package", () => {
  it("takes the Medusa that a shop has: its peers are ranges, not one version", () => {
    for (const [name, range] of Object.entries(manifest.peerDependencies))
      expect([name, range]).toEqual([name, expect.stringMatching(/^\^\d+\.\d+\.\d+( \|\||$)/)])
    for (const name of ["@medusajs/framework", "@medusajs/medusa"] as const) {
      const range = manifest.peerDependencies[name] ?? ""
      expect(range).toMatch(/^\^2\./)
      expect(manifest.devDependencies[name]).toMatch(/^2\./)
      expect(read("README.md")).toContain(`Medusa ${range.slice(1)} or newer`)
    }
  })
})

describe("the source", () => {
  it("takes no amount through toFixed(2), a float, or a factor of a hundred", () => {
    const money = sources.filter((path) => MONEY.test(path))

    expect(money.length).toBeGreaterThan(50)
    expect(whatSays(money, /toFixed\(\d\)|parseFloat\(|[*/] 100(\.0+)?\b/g)).toEqual([])
  })

  it("writes a session's status in one step only, which can say neither paid nor authorised", () => {
    const step = "src/workflows/steps/set-session-status.ts"
    const writers = whatSays(sources, /updatePaymentSessions?\b|update\s+"?payment_session\b/gi)

    expect(new Set(writers)).toEqual(new Set([`${step}: updatePaymentSession`]))
    expect(read(step)).toContain('status: "pending" | "canceled"')
  })
})

describe("CI", () => {
  const suites = new Set(
    specs.flatMap((path) => /^integration-tests\/(\w+)\/[^/]+$/.exec(path)?.[1] ?? [])
  )

  it("runs the tests, and takes a suite that cannot run for a failure", () => {
    const run = read(".ci/run")

    expect(read(".github/workflows/ci.yml")).toMatch(/^ +- run: \.ci\/run$/m)
    expect(run).toMatch(/^export REQUIRE_ALL=1/m)
    expect(run).toMatch(/^npm test /m)
    expect(run).toMatch(/^\[\[ \$failed -eq 0 \]\]$/m)
  })

  it.each(["unit", ...suites])("runs the %s suite", (suite) => {
    expect(manifest.scripts.test.split(" ")).toContain(suite)
    expect(read("integration-tests/run-suites.js")).toMatch(new RegExp(`^  ${suite}: \\{`, "m"))
    expect(read("jest.config.js")).toMatch(new RegExp(`^  ${suite}: \\[`, "m"))
  })

  it("leaves no spec lying where no suite looks", () => {
    const [, folders = ""] =
      /integration-tests\/\{([\w,]+)\}\/__tests__\/\*\.spec\.ts/.exec(read("jest.config.js")) ?? []
    const places = [
      /^src\/(.+\/)?__tests__\/(.+\/)?[^/]+\.unit\.spec\.ts$/,
      new RegExp(`^integration-tests/(${folders.replaceAll(",", "|")})/__tests__/[^/]+$`),
      new RegExp(`^integration-tests/(${[...suites].join("|")})/[^/]+$`),
    ]

    expect(specs.length).toBeGreaterThan(50)
    expect(specs.filter((path) => !places.some((place) => place.test(path)))).toEqual([])
  })

  it("skips no test that somebody switched off or left alone in focus", () => {
    expect(whatSays(specs, /\b(it|describe|test)\.(only|todo)\b|\bit\.skip\(/g)).toEqual([])
  })
})

describe("the documentation", () => {
  it("names no test that does not exist", () => {
    const named = [
      ...read("docs/traps.md").matchAll(/`([\w./-]+\.spec\.ts)`: ([^|]+?)(?=<br>| *\|)/g),
    ]
    const missing = named.filter(([, path = "", title = ""]) => {
      const literal = title.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
      return !new RegExp(`\\(\\s*"${literal}",`).test(read(path))
    })

    expect(named.length).toBeGreaterThan(22)
    expect(missing.map(([text]) => text)).toEqual([])
  })

  it("leads nowhere that is not there", () => {
    const links = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g)].map(([, target = ""]) =>
        posix.join(posix.dirname(path), target)
      )
    )
    const isThere = (target: string) =>
      files.some((path) => path === target || path.startsWith(target.replace(/\/?$/, "/")))

    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((target) => !isThere(target))).toEqual([])
  })

  it("names no path that is on one machine only", () => {
    const onOneMachine =
      /(?<![\w.~>])\/(home|Users|root|work|private|tmp|opt|mnt)\/\S*|\b[A-Z]:\\\S*|file:\/\/\S*/g

    expect(whatSays([...documents, "package.json", ".env.template"], onOneMachine)).toEqual([])
  })
})
