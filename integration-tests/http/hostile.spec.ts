import { setTimeout as sleep } from "node:timers/promises"

import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import fc from "fast-check"

import { sign } from "../../src/multisafepay/notification/sign"
import { processNotifications } from "../../src/workflows/process-notifications"
import { CREATE } from "./support/calls"
import { databaseOf } from "./support/database"
import { HOOK, KEY, NATIVE_HOOK, nowSeconds, signed } from "./support/hook"
import { type RawAnswer, type RawRequest, rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

/** Text that must not come back, in whatever a stranger can write. */
const MARK = "zq<i>mark"

const DEEP = 100_000
const TWO_MEGABYTES = 2 * 1024 * 1024

/** Core waits five seconds before it looks at what came in by its own route. */
const AFTER_CORE_MS = 5_800

const RETURN = "/multisafepay/return"

shopSuite(({ customer, calls, container, backendUrl, outcome, ledger, simulator }) => {
  const database = databaseOf(container)
  const send = (request: RawRequest) => rawRequest(backendUrl(), request)

  /** What one answer may look like, whoever asks for whatever. */
  function expectHarmless(request: RawRequest, { status, headers, body }: RawAnswer) {
    const told = JSON.stringify({ ...request, body: String(request.body).slice(0, 200) })
    if (status >= 500 || status < 200) throw new Error(`${status} for ${told}: ${body}`)
    const heard = JSON.stringify(headers) + body
    if (heard.includes(MARK) || heard.includes(KEY)) throw new Error(`Reflected ${told}: ${heard}`)
  }

  /** A customer's link and its neighbours, before and after what `attempt` does: the same. */
  async function changesNothing(attempt: (orderId: string) => Promise<void>) {
    const checkout = await customer.checkOut()
    const before = await database.everything()
    await attempt(checkout.session.order_id)
    await processNotifications(container())
    await ledger.inboxDone()
    expect(await database.everything()).toEqual(before)
    expect(calls()).toEqual([CREATE])
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  }

  const bodiesAbout = (orderId: string): Record<string, Buffer | string> => ({
    "nothing at all": "",
    "a NUL": "\0",
    "a NUL in a string": `{"order_id":"\\u0000x${orderId}"}`,
    "a raw NUL in a string": `{"order_id":"${orderId}\0","status":"completed"}`,
    "bytes that are no text": Buffer.from([0xff, 0xfe, 0xc0, 0x80, 0x7b]),
    "an id that is no text": Buffer.from([...Buffer.from(`{"order_id":"`), 0xff, 0xc0, 0x22, 0x7d]),
    "half a surrogate pair": `{"order_id":"\\ud800","status":"completed"}`,
    "brackets without end": "[".repeat(DEEP),
    "deep brackets": "[".repeat(DEEP) + "]".repeat(DEEP),
    "deep objects": `{"a":`.repeat(DEEP) + "1" + "}".repeat(DEEP),
    "a deep order id": `{"order_id":${"[".repeat(DEEP)}${"]".repeat(DEEP)}}`,
    "numbers out of range": `{"order_id":1e999,"transaction_id":-1e999,"amount":1e-999}`,
    "a number of 500,000 digits": `{"order_id":${"9".repeat(500_000)}}`,
    "an id of 500,000 letters": `{"order_id":"${"x".repeat(500_000)}"}`,
    "a prototype": `{"__proto__":{"polluted":1,"order_id":"x"},"order_id":"__proto__"}`,
    "a constructor": `{"constructor":{"prototype":{"polluted":1}},"order_id":"constructor"}`,
    "a query": `{"order_id":{"$ne":null},"status":{"$gt":""}}`,
    SQL: `{"order_id":"x' OR 1=1; DROP TABLE cart; --"}`,
    "two megabytes": `{"order_id":"${orderId}","a":"${"x".repeat(TWO_MEGABYTES)}"}`,
    "what must not come back": `{"order_id":"${MARK}","status":"${MARK}"} ${MARK}`,
    "JSON that is none": `${MARK}{`,
    "a wrong case": `{"ORDER_ID":"${orderId}"}`,
    "a form": `order_id=${orderId}&__proto__[polluted]=1`,
  })

  const CONTENT_TYPES = ["application/json", "application/x-www-form-urlencoded", ""]

  it.each([
    ["our route", HOOK, 0],
    ["Medusa's route", NATIVE_HOOK, AFTER_CORE_MS],
  ])(
    "takes no harm from bodies nobody should send, signed or not, to %s",
    async (_, path, wait) => {
      const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
      const errors = jest.spyOn(logger, "error")
      await changesNothing(async (orderId) => {
        for (const body of Object.values(bodiesAbout(orderId))) {
          for (const type of CONTENT_TYPES) {
            for (const auth of [{}, signed(body)]) {
              const headers = { ...auth, ...(type ? { "content-type": type } : {}) }
              const request = { method: "POST", path, body, headers }
              expectHarmless(request, await send(request))
            }
          }
        }
        await sleep(wait)
      })
      expect(errors.mock.calls).toEqual([])
      errors.mockRestore()
    }
  )

  it.each([HOOK, NATIVE_HOOK])("answers 413 to two megabytes on %s", async (path) => {
    const body = "x".repeat(TWO_MEGABYTES)

    expect(await send({ method: "POST", path, body, headers: signed(body) })).toMatchObject({
      status: 413,
    })
    expect(await send({ method: "POST", path, body })).toMatchObject({ status: 413 })
  })

  describe("headers nobody should send", () => {
    const AUTHS: [string, string | string[]][] = [
      ["twice the same", [sign("{}", nowSeconds(), KEY), sign("{}", nowSeconds(), KEY)]],
      ["two different", [sign("{}", nowSeconds(), KEY), "x"]],
      ["a megabyte, as far as a server reads", "A".repeat(12_000)],
      [
        "a timestamp beyond all numbers",
        Buffer.from(`${"9".repeat(300)}:${"0".repeat(128)}`).toString("base64"),
      ],
      ["a negative timestamp", Buffer.from(`-1:${"0".repeat(128)}`).toString("base64")],
      ["no number", Buffer.from(`NaN:${"0".repeat(128)}`).toString("base64")],
      ["letters beyond ASCII", "\u00ff\u00fe"],
    ]

    it.each(AUTHS)("are refused: %s", async (_, auth) => {
      for (const path of [HOOK, NATIVE_HOOK]) {
        const request = { method: "POST", path, body: "{}", headers: { auth } }
        const answer = await send(request)
        expectHarmless(request, answer)
        if (path === HOOK) expect(answer.status).toBe(403)
      }
      expect(await database.notifications()).toEqual([])
    })

    it("do no harm elsewhere", async () => {
      const headers = {
        "content-type": [`application/json; charset=${MARK}`, "text/plain"],
        "content-encoding": "gzip, br, zstd",
        "accept-language": `${MARK},`.repeat(500),
        "x-forwarded-for": MARK,
        "x-forwarded-host": MARK,
        "x-http-method-override": "DELETE",
        cookie: `connect.sid=${MARK}`,
        authorization: `Bearer ${MARK}`,
      }
      for (const [method, path] of [
        ["POST", HOOK],
        ["POST", NATIVE_HOOK],
        ["GET", `${RETURN}/payses_unknown`],
      ] as const) {
        const request = { method, path, headers, ...(method === "POST" ? { body: "{}" } : {}) }
        expectHarmless(request, await send(request))
      }
    })
  })

  describe("addresses nobody should ask for", () => {
    const SEGMENTS = [
      "%E0%A4%A",
      "%",
      "%00",
      "%FF",
      "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
      "..%2f..%2fadmin",
      "__proto__",
      "constructor",
      "a".repeat(5_000),
      "%F0%9F%92%B8",
      encodeURIComponent(MARK),
      "'%20OR%201=1--",
    ]
    const QUERIES = [
      "?transactionid=%00",
      "?transactionid=%E0%A4%A",
      "?transactionid=",
      "?transactionid[]=a&transactionid[]=b",
      "?transactionid[$ne]=a",
      "?transactionid[a][b][c][d][e][f][g]=1",
      "?__proto__[polluted]=1",
      "?constructor[prototype][polluted]=1",
      `?transactionid=${"a".repeat(8_000)}`,
      `?transactionid=${encodeURIComponent(MARK)}`,
      "?from=%00&from[]=cancel",
      `?from=${encodeURIComponent(MARK)}`,
      "?&&&===&%%%",
    ]
    const TARGETS = [
      ...["", ...SEGMENTS].map((segment) => `/hooks/multisafepay/${segment}`),
      ...SEGMENTS.map((segment) => `/hooks/payment/multisafepay_${segment}`),
      ...["", ...SEGMENTS].map((segment) => `${RETURN}/${segment}`),
      ...QUERIES.flatMap((query) => [
        `${HOOK}${query}`,
        `${NATIVE_HOOK}${query}`,
        `${RETURN}/x${query}`,
      ]),
    ]

    it.each(["GET", "POST", "HEAD"])("do no harm with %s", async (method) => {
      await changesNothing(async () => {
        for (const path of TARGETS) {
          const body = "{}"
          const headers = signed(body)
          const request = { method, path, headers, ...(method === "POST" ? { body } : {}) }
          expectHarmless(request, await send(request))
        }
      })
    })

    it("are 400 when they cannot be decoded, on every public route", async () => {
      for (const path of [
        "/hooks/multisafepay/%E0%A4%A",
        "/hooks/payment/multisafepay_%E0",
        `${RETURN}/%`,
      ]) {
        for (const method of ["GET", "POST"]) {
          const { status, body } = await send({ method, path })
          expect([method, path, status, body]).toEqual([method, path, 400, "unreadable"])
        }
      }
    })
  })

  it("takes no other method, and parses no body for one", async () => {
    await changesNothing(async (orderId) => {
      for (const path of [HOOK, NATIVE_HOOK, `${RETURN}/${orderId}`]) {
        for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
          for (const body of [`{"order_id":"${orderId}","status":"completed"}`, `${MARK}{`]) {
            const headers = { "content-type": "text/plain", ...signed(body) }
            const request = { method, path, body, headers }
            const answer = await send(request)
            expectHarmless(request, answer)
            expect([method, answer.status]).toEqual([method, method === "OPTIONS" ? 200 : 404])
          }
        }
      }
    })
  })

  it("does no harm whatever is thrown at it", async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    const json = fc.json({ depthSize: "small" })
    const anyText = fc.string({ unit: "binary", maxLength: 60 })
    const notification = fc
      .record(
        {
          order_id: fc.oneof(fc.jsonValue(), anyText, fc.constant(MARK)),
          transaction_id: fc.oneof(fc.jsonValue(), fc.bigInt().map(String)),
          status: fc.oneof(fc.jsonValue(), fc.constantFrom("completed", "void", "expired")),
          payment_details: fc.jsonValue(),
        },
        { requiredKeys: [] }
      )
      .map((value) => JSON.stringify(value))
    const escaped = fc.oneof(
      anyText.map((text) => encodeURIComponent(text.replace(/\p{Cs}/gu, ""))),
      fc.stringMatching(/^[%0-9A-Fa-f.~_-]{0,20}$/),
      fc.constantFrom("default", "multisafepay_default", "__proto__", "toString")
    )
    const query = fc.oneof(
      escaped.map((value) => `?transactionid=${value}`),
      fc.tuple(escaped, escaped).map(([name, value]) => `?${name}=${value}`),
      fc.constantFrom("", "?", "?[]=1", "?from=cancel")
    )
    const attack = fc.record({
      method: fc.constantFrom("GET", "POST", "POST", "POST", "PUT", "DELETE"),
      base: fc.constantFrom("/hooks/multisafepay/", "/hooks/multisafepay/", `${RETURN}/`),
      segment: fc.oneof(fc.constant("default"), escaped),
      query,
      body: fc.oneof(bytes, json, notification),
      isSigned: fc.boolean(),
      type: fc.constantFrom("application/json", "text/plain", "multipart/form-data", "x"),
    })

    await changesNothing(async () => {
      await fc.assert(
        fc.asyncProperty(attack, async ({ method, base, segment, query, body, isSigned, type }) => {
          const hasBody = method !== "GET"
          const request: RawRequest = {
            method,
            path: `${base}${segment}${query}`,
            headers: { "content-type": type, ...(isSigned ? signed(body) : {}) },
            ...(hasBody ? { body } : {}),
          }
          expectHarmless(request, await send(request))
        }),
        { numRuns: 300, interruptAfterTimeLimit: 20_000 }
      )
    })
  })

  it("still serves its customers afterwards, and logged nothing it was told", async () => {
    const logger = container().resolve(ContainerRegistrationKeys.LOGGER)
    const levels = ["debug", "info", "warn", "error"] as const
    const spies = levels.map((level) => jest.spyOn(logger, level))
    const checkout = await customer.checkOut()
    const { order_id: orderId } = checkout.session
    const body = `{"order_id":"${orderId}","status":"completed","customer":{"email":"${MARK}"}}`
    const { auth } = signed(body, "a wrong key")

    await send({ method: "POST", path: HOOK, body, headers: { auth } })
    await send({ method: "POST", path: HOOK, body, headers: signed(body) })
    await send({ method: "POST", path: HOOK, body: `${MARK}{`, headers: signed(`${MARK}{`) })
    await send({ path: `${HOOK}?transactionid=${encodeURIComponent(MARK)}` })
    simulator().fault({ kind: "status", status: 401, code: 1032, method: "GET", times: 1 })
    await simulator().pay(orderId)
    await ledger.inboxDone()
    await outcome.paid(checkout)

    const logged = JSON.stringify(spies.flatMap((spy) => spy.mock.calls))
    for (const secret of [MARK, KEY, auth, signed(body).auth, "jane@example.com"])
      expect(logged).not.toContain(secret)
    expect(logged).toContain("mismatch")
    jest.restoreAllMocks()
  })
})
