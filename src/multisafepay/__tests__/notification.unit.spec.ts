import fc from "fast-check"
import { MultiSafepayResponseError } from "../errors"
import { readNotification } from "../notification/read-notification"
import { sign } from "../notification/sign"
import { verify, type Verification } from "../notification/verify"

const apiKey = "8HHhGgRWrA3O7NswjmgwyH7buPPCGnR5AkwAQyqI"
const timestamp = 1_641_218_884
const rawBody = Buffer.from('{"order_id":"o1", "status":"completed","name":"Zoë €"}')
const authHeader = sign(rawBody, timestamp, apiKey)
const at = (seconds: number) => new Date((timestamp + seconds) * 1000)

const judge = (
  message: Partial<Parameters<typeof verify>[0]> = {},
  options: Partial<Parameters<typeof verify>[1]> = {}
): Verification =>
  verify({ rawBody, authHeader, ...message }, { apiKeys: [apiKey], now: at(1), ...options })

const encode = (content: string) => Buffer.from(content).toString("base64")
const hex = "0123456789abcdef".repeat(8)

describe("verify", () => {
  it("accepts what sign signed, and gives its time", () => {
    expect(judge()).toEqual({ ok: true, timestamp })
  })

  it.each([
    { seconds: 0, reason: undefined },
    { seconds: 600, reason: undefined },
    { seconds: 600.9, reason: undefined },
    { seconds: 601, reason: "expired" },
    { seconds: -600, reason: undefined },
    { seconds: -601, reason: "from_the_future" },
    { seconds: NaN, reason: "expired" },
  ])("judges a message read $seconds s after it was signed: $reason", ({ seconds, reason }) => {
    expect(judge({}, { now: at(seconds) })).toEqual(
      reason ? { ok: false, reason } : { ok: true, timestamp }
    )
  })

  it("takes another tolerance", () => {
    expect(judge({}, { now: at(11), toleranceSeconds: 10 })).toMatchObject({ reason: "expired" })
    expect(judge({}, { now: at(-11), toleranceSeconds: 10 })).toMatchObject({
      reason: "from_the_future",
    })
  })

  it("judges the signature before the age, so that a stranger learns nothing of our clock", () => {
    expect(judge({ rawBody: Buffer.from("{}") }, { now: at(9999) })).toMatchObject({
      reason: "mismatch",
    })
  })

  it.each([
    { what: "one of several keys", apiKeys: ["another-key", apiKey, "third"], ok: true },
    { what: "a key with spaces around it", apiKeys: [` ${apiKey}\n`], ok: true },
    { what: "other keys only", apiKeys: ["another-key"], ok: false },
    { what: "no key", apiKeys: [], ok: false },
  ])("knows $what", ({ apiKeys, ok }) => {
    expect(judge({}, { apiKeys }).ok).toBe(ok)
  })

  it("never accepts an empty key, with which anybody could sign", () => {
    const forged = sign(rawBody, timestamp, "")

    expect(judge({ authHeader: forged }, { apiKeys: ["", " "] })).toEqual({
      ok: false,
      reason: "mismatch",
    })
  })

  it.each([
    { header: undefined, reason: "missing" },
    { header: "", reason: "missing" },
    { header: "  ", reason: "missing" },
    { header: [], reason: "missing" },
    { header: [authHeader, authHeader], reason: "malformed" },
    { header: "%%%", reason: "malformed" },
    { header: encode(`${timestamp}${hex}`), reason: "malformed" },
    { header: encode(`:${hex}`), reason: "malformed" },
    { header: encode(`-5:${hex}`), reason: "malformed" },
    { header: encode(`1e9:${hex}`), reason: "malformed" },
    { header: encode(`9999999999999:${hex}`), reason: "malformed" },
    { header: encode(`${timestamp}:`), reason: "malformed" },
    { header: encode(`${timestamp}:${hex}0`), reason: "malformed" },
    { header: encode(`${timestamp}:${hex.toUpperCase()}`), reason: "malformed" },
    { header: "A".repeat(100_000), reason: "malformed" },
    { header: encode(`${timestamp}:${hex}`), reason: "mismatch" },
    { header: encode(`0${Buffer.from(authHeader, "base64").toString()}`), reason: "mismatch" },
    { header: `${authHeader.slice(0, 8)}\n${authHeader.slice(8)}`, reason: "mismatch" },
    { header: authHeader.replace(/=*$/, ""), reason: "mismatch" },
  ])("calls the header $header $reason", ({ header, reason }) => {
    expect(judge({ authHeader: header })).toEqual({ ok: false, reason })
  })

  it.each([{ header: ` ${authHeader} ` }, { header: [authHeader] }])(
    "reads a header with spaces around it, and a list of one",
    ({ header }) => {
      expect(judge({ authHeader: header }).ok).toBe(true)
    }
  )

  it("refuses any change of any byte of the body", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (bytes, position, difference) => {
          const signed = sign(Buffer.from(bytes), timestamp, apiKey)
          const tampered = Buffer.from(bytes)
          const index = position % tampered.length
          tampered[index] = tampered[index]! ^ difference

          expect(judge({ rawBody: Buffer.from(bytes), authHeader: signed }).ok).toBe(true)
          expect(judge({ rawBody: tampered, authHeader: signed }).ok).toBe(false)
          expect(judge({ rawBody: tampered.subarray(1), authHeader: signed }).ok).toBe(false)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("refuses any change of any character of the header", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: authHeader.length - 1 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        (index, character) => {
          fc.pre(authHeader[index] !== character)
          // What surrounds the header is not part of it.
          fc.pre(character.trim() !== "" || (index > 0 && index < authHeader.length - 1))
          const tampered = authHeader.slice(0, index) + character + authHeader.slice(index + 1)

          expect(judge({ authHeader: tampered }).ok).toBe(false)
        }
      ),
      { numRuns: 2000 }
    )
  })

  it("never throws, whatever comes in", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string({ unit: "binary" }), (body, header) => {
        expect(judge({ rawBody: Buffer.from(body), authHeader: header }).ok).toBe(false)
        expect(judge({ authHeader: encode(header) }).ok).toBe(false)
      })
    )
  })
})

describe("sign", () => {
  it("signs the same text and bytes alike, under the trimmed key", () => {
    expect(sign(rawBody.toString(), timestamp, ` ${apiKey} `)).toBe(authHeader)
  })
})

describe("readNotification", () => {
  const read = (body: unknown) =>
    readNotification(Buffer.from(typeof body === "string" ? body : JSON.stringify(body)))

  it("reads what it is about", () => {
    const body =
      '{"order_id":"o1","transaction_id":17472052901237122,"status":"completed","financial_status":"initialized","payment_details":{"type":"PAYPAL"},"amount":"nonsense"}'

    expect(read(body)).toEqual({
      orderId: "o1",
      transactionId: "17472052901237122",
      orderStatus: "completed",
      financialStatus: "initialized",
      gateway: "PAYPAL",
      isPretransaction: false,
    })
  })

  it.each([
    ["payses_1", { authOrderId: "payses_1" }],
    ["", {}],
    ["x".repeat(101), {}],
  ])("reads which order a capture was taken from, where that is an id: %p", (id, expected) => {
    const body = { order_id: "capt_1", transaction_id: 1, status: "completed", auth_order_id: id }

    expect(read(body)).toEqual({
      orderId: "capt_1",
      transactionId: "1",
      orderStatus: "completed",
      isPretransaction: false,
      ...expected,
    })
  })

  it.each([
    { body: { order_id: 12345, status: "expired" }, orderId: "12345", orderStatus: "expired" },
    {
      body: '{"order_id":12345678901234567890}',
      orderId: "12345678901234567890",
      orderStatus: "unrecognised",
    },
    {
      body: { order_id: "o\u00001", status: "chargeback", transaction_id: "", payment_details: [] },
      orderId: "o1",
      orderStatus: "chargedback",
    },
    {
      body: {
        order_id: "o1",
        status: null,
        financial_status: null,
        transaction_id: "x".repeat(101),
      },
      orderId: "o1",
      orderStatus: "unrecognised",
    },
    {
      body: { order_id: "o1", status: ["void"], payment_details: { type: "I\u0007D" } },
      orderId: "o1",
      orderStatus: "unrecognised",
    },
  ])("reads $body as one about the link alone", ({ body, orderId, orderStatus }) => {
    expect(read(body)).toEqual({ orderId, orderStatus, isPretransaction: true })
  })

  it.each([
    "",
    "null",
    "[]",
    "17472052901237122",
    '"o1"',
    "{}",
    '{"order_id":null}',
    '{"order_id":""}',
    '{"order_id":"\\u0000"}',
    '{"order_id":{"a":1}}',
    '{"order_id":"a\\nb"}',
    '{"order_id":"\\ud800"}',
    `{"order_id":"${"x".repeat(101)}"}`,
    '{"order_id":"secret@example.com"',
    "<html>secret@example.com</html>",
    "[".repeat(100_000),
  ])("refuses %p without repeating it", (body) => {
    expect(() => read(body)).toThrow(MultiSafepayResponseError)
    expect(() => read(body)).not.toThrow(/secret/)
  })

  it("refuses any bytes that are no notification with its own error", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => readNotification(Buffer.from(bytes))).toThrow(MultiSafepayResponseError)
      })
    )
  })
})
