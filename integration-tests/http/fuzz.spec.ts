import { createHash } from "node:crypto"
import { Agent } from "node:http"
import { connect } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"

import fc from "fast-check"
import pLimit from "p-limit"

import { processNotifications } from "../../src/workflows/process-notifications"
import { databaseOf } from "./support/database"
import { HOOK, KEY, NATIVE_HOOK, signed } from "./support/hook"
import { type RawAnswer, type RawRequest, rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

const REQUESTS = 10_000
const AT_ONCE = 20

/** `FUZZ_SEED` repeats a run; a failure names the one it had. */
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)

/** Part of what is sent, and never of what comes back, escaped or not. */
const MARK = "zqmarkqz"
const MARKS = [MARK, `<i>${MARK}</i>`, `"'>${MARK}`, `${MARK}\r\nx-injected: ${MARK}`]

const MAX_BODY = 1024 * 1024
const RETURN = "/multisafepay/return"

/** Core waits five seconds before it looks at what came in by its own route. */
const AFTER_CORE_MS = 5_800

type Signature = "none" | "right" | "wrong" | "old" | "odd"

type Attack = Readonly<{
  method: string
  path: string
  headers: Record<string, string | string[]>
  body: Buffer
  signature: Signature
}>

const inUrl = (text: string) => encodeURIComponent(text.replace(/\p{Cs}/gu, ""))

const frequently = <T>(...weighted: [number, fc.Arbitrary<T>][]) =>
  fc.oneof(...weighted.map(([weight, arbitrary]) => ({ weight, arbitrary })))

const anyText = fc.string({ unit: "binary", maxLength: 40 })
const mark = fc.constantFrom(...MARKS)

/** A value of a path or a query as it stands in the address. */
const garbageInUrl = frequently(
  [4, anyText.map(inUrl)],
  [3, mark.map(inUrl)],
  [2, fc.stringMatching(/^[%0-9A-Fa-f.~_-]{0,20}$/)],
  [
    1,
    fc.constantFrom("%00", "%", "%E0%A4%A", "%FF", "%2e%2e%2f%2e%2e%2fadmin", "%0d%0aset-cookie:a"),
  ],
  [
    1,
    fc.constantFrom("__proto__", "constructor", "toString", "null", "undefined", "NaN", "*", "~"),
  ],
  [1, fc.nat(6_000).map((length) => "a".repeat(length))]
)

/** Ids that exist, with something that makes them others. */
const nearly = (ids: string[]) =>
  fc
    .tuple(fc.constantFrom(...ids), garbageInUrl)
    .map(([id, rest]) => (rest === "" ? `${id}x` : `${id}${rest}`))

const queryOf = (values: fc.Arbitrary<string>) =>
  frequently<string>(
    [2, fc.constantFrom("", "?", "?&&&===&%%%", "?[]=1", "?from=cancel&from[]=x")],
    [
      6,
      fc
        .array(
          fc.tuple(
            frequently(
              [
                4,
                fc.constantFrom(
                  "transactionid[]",
                  "transactionid[a][b][c][d][e][f]",
                  "from",
                  "timestamp"
                ),
              ],
              [
                2,
                fc.constantFrom(
                  "__proto__[polluted]",
                  "constructor[prototype][polluted]",
                  "TRANSACTIONID"
                ),
              ],
              [1, garbageInUrl]
            ),
            values
          ),
          { maxLength: 6 }
        )
        .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join("&")}`),
    ],
    [2, values.map((value) => `?transactionid=${value}&transactionid=${value}`)],
    [2, garbageInUrl.map((value) => `?transactionid=${value}`)],
    [1, fc.nat(200).map((count) => `?${"transactionid[]=a&".repeat(count)}`)]
  )

const CONTENT_TYPES = [
  "application/json",
  "application/json; charset=utf-16",
  `application/json; charset=${MARK}`,
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
  `text/${MARK}`,
  "",
]

const headersOf = (odd: fc.Arbitrary<string>) =>
  fc.record(
    {
      "content-type": fc.constantFrom(...CONTENT_TYPES),
      "content-encoding": fc.constantFrom("gzip", "br", "deflate", "identity", MARK, "gzip, gzip"),
      "accept-language": fc.oneof(
        odd,
        fc.constantFrom("nl", "nl;q=x", ",;q=,", `${MARK},`.repeat(90))
      ),
      accept: fc.constantFrom("*/*", "text/html", "application/json", MARK),
      origin: fc.constantFrom("null", `https://${MARK}.example`),
      referer: odd,
      cookie: odd.map((value) => `connect.sid=${value}`),
      authorization: odd.map((value) => `Bearer ${value}`),
      "x-forwarded-for": odd,
      "x-forwarded-host": odd,
      "x-forwarded-proto": odd,
      "x-http-method-override": fc.constantFrom("DELETE", "PUT", MARK),
      "x-publishable-api-key": odd,
      "if-none-match": fc.constantFrom("*", `"${MARK}"`),
      range: fc.constantFrom("bytes=0-", "bytes=-1", MARK),
      "idempotency-key": odd,
    },
    { requiredKeys: [] }
  )

/** JSON about orders: hostile in every field, with ids from `orderId`. */
const notificationOf = (orderId: fc.Arbitrary<unknown>) =>
  fc
    .record(
      {
        order_id: orderId,
        transaction_id: fc.oneof(fc.jsonValue(), fc.bigInt().map(String), anyText),
        status: fc.oneof(
          fc.jsonValue(),
          anyText,
          fc.constantFrom("completed", "void", "initialized")
        ),
        financial_status: fc.oneof(fc.jsonValue(), anyText),
        payment_details: fc.oneof(fc.jsonValue(), fc.record({ type: anyText })),
        created: anyText,
        amount: fc.oneof(fc.double(), fc.jsonValue()),
        customer: fc.jsonValue(),
      },
      { requiredKeys: ["order_id"] }
    )
    .map((value) => Buffer.from(JSON.stringify(value)))

const garbageBody: fc.Arbitrary<Buffer> = frequently(
  [4, fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))],
  [4, fc.json().map((json) => Buffer.from(json))],
  [3, fc.tuple(fc.json(), fc.nat(50)).map(([json, cut]) => Buffer.from(json.slice(0, -cut)))],
  [2, mark.map((value) => Buffer.from(`{"order_id":"${value}","status":"${value}"} ${value}`))],
  [1, fc.json().map((json) => Buffer.from(json, "utf16le"))],
  [1, fc.nat(3_000).map((depth) => Buffer.from(`{"order_id":${"[".repeat(depth)}`))],
  [1, fc.nat(3_000).map((depth) => Buffer.from(`${`{"a":`.repeat(depth)}1${"}".repeat(depth)}`))],
  [
    1,
    fc
      .constantFrom(
        `{"__proto__":{"polluted":1,"order_id":"x"},"order_id":"__proto__"}`,
        `{"constructor":{"prototype":{"polluted":1}},"order_id":"constructor"}`,
        `{"order_id":"\\u0000","status":"\\ud800"}`,
        `{"order_id":1e999,"transaction_id":-0}`,
        `order_id=x&__proto__[polluted]=1`
      )
      .map((text) => Buffer.from(text)),
  ]
)

/** Small enough a part to keep ten thousand of them within a minute or two. */
const hugeBody = fc
  .integer({ min: MAX_BODY - 20, max: MAX_BODY + 50_000 })
  .map((size) => Buffer.alloc(size, `{"order_id":"${MARK}`))

const OLD_SECONDS = 3_600

function authOf(signature: Signature, body: Buffer, odd: string): string | string[] | undefined {
  if (signature === "none") return undefined
  if (signature === "odd") return odd
  const { auth } = signed(body, signature === "wrong" ? `${KEY}x` : KEY)
  if (signature !== "old") return auth
  const [, digest = ""] = Buffer.from(auth, "base64").toString("utf8").split(":")
  const then = Math.floor(Date.now() / 1000) - OLD_SECONDS
  return Buffer.from(`${then}:${digest}`).toString("base64")
}

/** What a header may hold by HTTP's own rules; the rest is for raw sockets. */
const inHeader = (text: string) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, "").trim()

shopSuite(({ customer, calls, container, backendUrl, outcome, ledger, simulator }) => {
  const database = databaseOf(container)
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  afterAll(() => {
    agent.destroy()
  })

  /** One customer who has paid, and one who has not yet. */
  async function twoCheckouts() {
    const paid = await customer.checkOut()
    await simulator().pay(paid.session.order_id)
    await ledger.inboxDone()
    await outcome.paid(paid)
    return { paid, open: await customer.checkOut() }
  }

  type Checkouts = Awaited<ReturnType<typeof twoCheckouts>>

  /** Whatever a stranger can send who has no key, and what somebody with the key cannot mean for us. */
  async function attackOf({ paid, open }: Checkouts): Promise<fc.Arbitrary<Attack>> {
    const links = await Promise.all(
      [paid, open].map(({ session }) => ledger.link(session.order_id))
    )
    const ids = [paid, open].flatMap(({ cartId, collectionId, session }) => [
      session.session_id,
      cartId,
      collectionId,
    ])
    ids.push(...links.map(({ id }) => id), ...(await ledger.orderIds(paid.cartId)))
    const strangeIds = frequently([2, nearly(ids)], [3, garbageInUrl])
    const target = frequently<string>(
      [4, fc.constant(HOOK)],
      [3, fc.constant(NATIVE_HOOK)],
      [2, fc.oneof(strangeIds, fc.constantFrom(...ids)).map((id) => `/hooks/multisafepay/${id}`)],
      // Without an account the address is core's alone.
      [2, strangeIds.map((id) => `/hooks/payment/multisafepay_${id || "x"}`)],
      [3, strangeIds.map((id) => `${RETURN}/${id}`)],
      // Of a payment whose end is known, so that there is nothing to look for.
      [1, fc.constant(`${RETURN}/${paid.session.session_id}`)],
      [1, strangeIds.map((id) => `${HOOK}/${id}`)],
      [1, strangeIds.map((id) => `${RETURN}/x/${id}`)],
      [1, fc.constantFrom("/hooks/multisafepay", "/hooks/multisafepay/", RETURN, `${RETURN}/`)]
    )
    const odd = frequently(
      [3, anyText],
      [3, mark],
      [1, fc.constantFrom("A".repeat(9_000), "=")]
    ).map(inHeader)
    const unsigned = notificationOf(fc.constantFrom(...ids))
    const strange = notificationOf(fc.oneof(nearly(ids), fc.jsonValue(), anyText, mark))
    const signature = fc.constantFrom<Signature>("none", "right", "right", "wrong", "old", "odd")
    const body = signature.chain((kind) =>
      frequently(
        [600, garbageBody],
        [400, kind === "right" ? strange : fc.oneof(unsigned, strange)],
        [3, hugeBody]
      ).map((content) => ({ kind, content }))
    )
    return fc
      .record({
        method: fc.constantFrom(
          ...["GET", "GET", "GET", "POST", "POST", "POST", "POST", "POST"],
          ...["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"]
        ),
        target,
        query: queryOf(strangeIds),
        headers: headersOf(odd),
        body,
        odd,
      })
      .map(({ method, target, query, headers, body: { kind, content }, odd }) => ({
        method,
        path: `${target}${query}`,
        headers: { ...headers, ...(kind === "odd" ? { auth: odd } : {}) },
        // Clients send none with these, strangers may.
        body: ["GET", "HEAD"].includes(method) && kind !== "odd" ? Buffer.alloc(0) : content,
        signature: kind,
      }))
  }

  const toRequest = ({ method, path, headers, body, signature }: Attack): RawRequest => {
    const auth = authOf(signature, body, String(headers.auth))
    return {
      method,
      path,
      headers: { ...headers, ...(auth === undefined ? {} : { auth }) },
      ...(body.length ? { body } : {}),
    }
  }

  /** What one answer may look like, whoever asks for whatever. */
  function findFault(
    { method, body: sent }: Attack,
    { status, headers, body }: RawAnswer
  ): string | undefined {
    if (status < 200 || status >= 500) return `status ${status}`
    const heard = `${JSON.stringify(headers)}${body}`
    if (heard.includes(MARK)) return "it repeats what it was told"
    if (heard.includes(KEY)) return "it tells the key"
    if (method === "POST" && sent.length > MAX_BODY && status < 400)
      return `${sent.length} bytes are taken`
    // Express lists the methods it knows, as HTML.
    if (!headers["content-type"]?.startsWith("text/html") || method === "OPTIONS") return undefined
    const isSafe =
      headers["content-security-policy"]?.includes("default-src 'none'") &&
      headers["x-content-type-options"] === "nosniff"
    return isSafe ? undefined : "a page without its security headers"
  }

  /** Sends them all, some at once. Tells of the first few that are not answered as they should be. */
  async function sendAll(attacks: Attack[]): Promise<RawAnswer[]> {
    const inTurn = pLimit(AT_ONCE)
    const faults: string[] = []
    const answers = await Promise.all(
      attacks.map((attack, index) =>
        inTurn(async () => {
          const answer = await rawRequest(backendUrl(), toRequest(attack), agent)
          const fault = findFault(attack, answer)
          if (fault) {
            const told = { ...attack, body: attack.body.subarray(0, 300).toString("latin1") }
            faults.push(`${fault} (request ${index}): ${JSON.stringify([told, answer], null, 1)}`)
          }
          return answer
        })
      )
    )
    if (!faults.length) return answers
    throw new Error(
      `FUZZ_SEED=${SEED}: ${faults.length} faults\n${faults.slice(0, 3).join("\n\n")}`
    )
  }

  const sample = (attack: fc.Arbitrary<Attack>, numRuns: number) =>
    fc.sample(attack, { numRuns, seed: SEED })

  it(`survives ${REQUESTS} requests that nobody should send, and changes nothing`, async () => {
    const checkouts = await twoCheckouts()
    const attacks = sample(await attackOf(checkouts), REQUESTS)
    const before = { rows: await database.everything(), calls: calls() }

    const answers = await sendAll(attacks)
    await sleep(AFTER_CORE_MS)
    await processNotifications(container())
    await ledger.inboxDone()

    expect({ rows: await database.everything(), calls: calls() }).toEqual(before)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    // What was thrown at it went everywhere, not only where it is turned away at the door.
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses]).toEqual(expect.arrayContaining([200, 303, 400, 403, 404, 413]))
  }, 600_000)

  it("queues a look, and nothing else, for requests that name a payment of ours", async () => {
    const { paid, open } = await twoCheckouts()
    const ids = [paid.session.order_id, open.session.order_id]
    const before = await database.medusa()
    const known = new Set((await database.notifications()).map(({ dedupe_key }) => dedupe_key))
    const anyId = fc.constantFrom(...ids)
    const base = { headers: { "content-type": "application/json" } }
    const attack = fc.oneof(
      notificationOf(anyId).map((body): Attack => {
        return { ...base, method: "POST", path: HOOK, body, signature: "right" }
      }),
      notificationOf(anyId).map((body): Attack => {
        return { ...base, method: "POST", path: HOOK, body, signature: "wrong" }
      }),
      fc
        .record({ id: anyId, method: fc.constantFrom("GET", "HEAD") })
        .map(({ id, method }): Attack => {
          const path = `${HOOK}?transactionid=${id}`
          return { ...base, method, path, body: Buffer.alloc(0), signature: "none" }
        })
    )
    const attacks = sample(attack, 300)

    const answers = await sendAll(attacks)
    await ledger.inboxDone()

    const taken = attacks.filter((_, index) => answers[index]?.status === 200)
    const expected = new Set(
      taken.map(({ body, path }) =>
        body.length
          ? createHash("sha256").update(body).digest("hex")
          : `hint:${path.slice(path.indexOf("=") + 1)}`
      )
    )
    const rows = await database.notifications()
    const added = rows.map(({ dedupe_key }) => dedupe_key).filter((key) => !known.has(key))
    expect(new Set(added)).toEqual(expected)
    expect(added).toHaveLength(expected.size)
    expect(taken.filter(({ signature }) => signature === "wrong")).toEqual([])
    expect(taken.filter(({ signature }) => signature === "right").length).toBeGreaterThan(50)
    expect(await database.medusa()).toEqual(before)
  }, 300_000)

  describe("over a socket, where no client keeps to the protocol", () => {
    /** Sends the bytes and resolves with everything that comes back until the server hangs up. */
    function sendBytes(bytes: Buffer): Promise<string> {
      const { hostname, port } = new URL(backendUrl())
      return new Promise((resolve, reject) => {
        const chunks: Buffer[] = []
        const socket = connect(Number(port), hostname)
        socket.on("data", (chunk) => chunks.push(chunk))
        socket.on("close", () => {
          resolve(Buffer.concat(chunks).toString("latin1"))
        })
        // A server that refuses may do so before everything is sent.
        socket.on("error", (error: NodeJS.ErrnoException) => {
          if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error)
        })
        socket.end(bytes)
      })
    }

    it("answers with no more than 4xx and changes nothing", async () => {
      await twoCheckouts()
      const before = await database.everything()
      const line = fc.oneof(
        fc.constantFrom(`POST ${HOOK}`, `POST ${NATIVE_HOOK}`, `GET ${RETURN}/x`, "GET "),
        anyText.map((text) => `GET ${RETURN}/${text}`),
        anyText.map((text) => `GET ${HOOK}?transactionid=${text}`),
        anyText.map((text) => `${text} ${HOOK}`)
      )
      const header = fc.oneof(
        fc.constantFrom(
          "content-length: 5",
          "content-length: -1",
          "content-length: 99999999999999999999",
          "transfer-encoding: chunked",
          "transfer-encoding: gzip, chunked",
          "expect: 100-continue",
          `expect: ${MARK}`,
          "connection: upgrade\r\nupgrade: websocket",
          "content-type: application/json",
          `x: ${"a".repeat(20_000)}`
        ),
        anyText.map((text) => `auth: ${text}`),
        anyText.map((text) => `${text}: ${MARK}`)
      )
      const garbage = fc
        .tuple(line, fc.array(header, { maxLength: 4 }), fc.uint8Array({ maxLength: 60 }))
        .map(([first, headers, body]) => {
          const head = [`${first} HTTP/1.1`, "host: localhost", "connection: close", ...headers]
          return Buffer.concat([Buffer.from(`${head.join("\r\n")}\r\n\r\n`, "latin1"), body])
        })

      const inTurn = pLimit(AT_ONCE)
      const all = fc.sample(garbage, { numRuns: 500, seed: SEED })
      const answers = await Promise.all(all.map((bytes) => inTurn(() => sendBytes(bytes))))
      await sleep(AFTER_CORE_MS)

      for (const [index, answer] of answers.entries()) {
        const told = `bytes ${index} of FUZZ_SEED=${SEED}: ${JSON.stringify(all[index]?.toString("latin1"))}`
        if (/^HTTP\/1\.1 5/m.test(answer) || answer.includes(MARK))
          throw new Error(`${told}\n${answer}`)
      }
      expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 400")).length).toBeGreaterThan(
        0
      )
      expect(await database.everything()).toEqual(before)
    }, 120_000)
  })
})
