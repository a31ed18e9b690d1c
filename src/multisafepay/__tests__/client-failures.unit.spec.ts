import { createServer, type Server as TlsServer } from "node:https"
import { type AddressInfo } from "node:net"
import { inspect } from "node:util"
import { MultiSafepayClient } from "../client"
import {
  MultiSafepayApiError,
  MultiSafepayConnectionError,
  MultiSafepayError,
  MultiSafepayResponseError,
} from "../errors"
import { connect } from "../http"
import { type NewOrder } from "../requests/new-order"
import { type HttpServer, ok, type Reply, startHttpServer } from "./http-server"

const apiKey = "key-that-must-not-leak"
const order: NewOrder = {
  type: "paymentlink",
  order_id: "o1",
  currency: "EUR",
  amount: 1000,
  description: "Order 1",
  payment_options: {},
  customer: { locale: "nl_NL", email: "simon@example.com" },
}

const html = { "content-type": "text/html" }
const reset: Reply = (response) => response.socket?.destroy()
const silence: Reply = () => undefined
const half: Reply = (response) => {
  response.writeHead(200, { "content-length": "500" }).write('{"success":true,')
  setTimeout(() => response.socket?.destroy(), 20)
}
const trickle: Reply = (response) => {
  const timer = setInterval(() => response.write(" "), 20)
  response.on("close", () => {
    clearInterval(timer)
  })
}

const caught = async (promise: Promise<unknown>): Promise<MultiSafepayError> => {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof MultiSafepayError)) throw new Error(`Not our error: ${inspect(error)}`)
  return error
}

/** Everything of a value that a log, a debugger or a serialiser could show. */
const everything = (value: unknown) => {
  const shown = inspect(value, { depth: null, showHidden: true, maxStringLength: null })
  const own = value instanceof Error ? [value.stack, value.message, value.cause] : []
  return [shown, JSON.stringify(value), ...own.map(String)].join("\n")
}

describe("MultiSafepayClient, when things go wrong", () => {
  let server: HttpServer
  let client: MultiSafepayClient
  let impatient: MultiSafepayClient

  beforeAll(async () => {
    server = await startHttpServer()
    const options = { apiKey, environment: "test", baseUrl: server.baseUrl } as const
    client = new MultiSafepayClient(options)
    impatient = new MultiSafepayClient({ ...options, timeoutMs: 150, readRetries: 0 })
  })
  beforeEach(() => {
    server.reset()
  })
  afterAll(() => server.stop())

  it.each<{ what: string; reply: Reply; is: object }>([
    {
      what: "a refusal with its code",
      reply: {
        status: 404,
        body: { success: false, data: {}, error_code: 1006, error_info: "Ongeldig" },
      },
      is: { status: 404, code: 1006, retryable: false, outcomeUnknown: false },
    },
    {
      what: "a refusal with HTTP 200",
      reply: { body: { success: false, data: [], error_code: "1034", error_info: "No" } },
      is: { status: 200, code: 1034, retryable: false, outcomeUnknown: false },
    },
    {
      what: "a refusal without any code",
      reply: { body: { success: false, data: {} } },
      is: { status: 200, code: undefined },
    },
    {
      what: "a code without success",
      reply: { body: { data: {}, error_code: 1032 } },
      is: { status: 200, code: 1032, retryable: false },
    },
    {
      what: "an outage told by MultiSafepay",
      reply: { status: 404, body: { success: false, data: {}, error_code: 1021 } },
      is: { status: 404, code: 1021, retryable: true, outcomeUnknown: false },
    },
    {
      what: "a denial without an envelope",
      reply: { status: 403, body: { message: "Forbidden" } },
      is: { status: 403, code: undefined, retryable: false, outcomeUnknown: false },
    },
    {
      what: "data of a failed request",
      reply: { status: 404, body: { data: {} } },
      is: { status: 404, code: undefined },
    },
    {
      what: "HTML with HTTP 500",
      reply: { status: 500, body: "<html>oops</html>", headers: html },
      is: { status: 500, code: undefined, retryable: true, outcomeUnknown: true },
    },
    {
      what: "nothing with HTTP 503",
      reply: { status: 503 },
      is: { status: 503, retryable: true, outcomeUnknown: true },
    },
    {
      what: "too many requests",
      reply: { status: 429, body: "slow down" },
      is: { status: 429, retryable: true, outcomeUnknown: false },
    },
    {
      what: "a redirect",
      reply: { status: 302, headers: { location: "/v1/json/orders" } },
      is: { status: 302, retryable: false, outcomeUnknown: true },
    },
  ])("reports $what as an API error, and never repeats the write", async ({ reply, is }) => {
    server.reply(reply, ok({ order_id: "o1", payment_url: "https://x.example" }))

    const error = await caught(client.createOrder(order))

    expect(error).toBeInstanceOf(MultiSafepayApiError)
    expect(error).toMatchObject(is)
    expect(server.requests).toHaveLength(1)
  })

  it("explains a refusal in English, with advice, and quotes MultiSafepay without the key", async () => {
    const info = `Ongeldige sleutel ${apiKey} van simon@example.com`
    server.reply({ status: 401, body: { success: false, error_code: 1032, error_info: info } })

    expect((await caught(client.createOrder(order))).message).toBe(
      'POST /orders failed (HTTP 401, error 1032): The API key was not accepted. Check that the key is complete and belongs to this environment: a test key works only in test, a live key only in live. MultiSafepay says: "Ongeldige sleutel [key] van [...]"'
    )
  })

  it("names the fields that a 422 complains about", async () => {
    const errors = [
      { attribute: "customer.email", details: ["simon@example.com"] },
      { attribute: 5 },
    ]
    server.reply({ status: 422, body: { success: false, message: "Validation", errors } })

    expect((await caught(client.createOrder(order))).message).toMatch(
      /MultiSafepay says: "Validation \(customer\.email, 5\)"$/
    )
  })

  it.each<{ what: string; reply: Reply }>([
    { what: "malformed JSON", reply: { body: '{"success":true,' } },
    { what: "HTML", reply: { body: "<html>simon@example.com</html>", headers: html } },
    { what: "nothing", reply: { status: 204 } },
    { what: "null", reply: { body: "null" } },
    { what: "a list", reply: { body: "[]" } },
    { what: "an object of another kind", reply: { body: { message: "simon@example.com" } } },
    { what: "no data", reply: { body: { success: true } } },
    { what: "a list as data", reply: ok([]) },
    { what: "no payment URL", reply: ok({ order_id: "o1" }) },
    {
      what: "a payment URL that is none",
      reply: ok({ order_id: "o1", payment_url: "javascript:alert(1)" }),
    },
    { what: "no order id", reply: ok({ payment_url: "https://x.example" }) },
  ])("reports $what with HTTP 200 as an answer it does not know", async ({ reply }) => {
    server.reply(reply)

    const error = await caught(client.createOrder(order))

    expect(error).toBeInstanceOf(MultiSafepayResponseError)
    expect(error).toMatchObject({ retryable: false, outcomeUnknown: true })
    expect(everything(error)).not.toContain("simon")
    expect(server.requests).toHaveLength(1)
  })

  it("takes data without success for success, and success in other words", async () => {
    server.reply(
      { body: { data: [] } },
      { body: { success: "true", data: [] } },
      { body: { success: 1, data: [] } }
    )

    for (let count = 0; count < 3; count += 1) {
      await expect(client.listGateways()).resolves.toEqual([])
    }
  })

  it("refuses an order without an id, a status or any other sign of one", async () => {
    server.reply(ok([]), ok({ amount: 1000 }), ok({ status: "completed", amount: 10.5 }))

    for (let count = 0; count < 3; count += 1) {
      expect(await caught(client.retrieveOrder("o1"))).toBeInstanceOf(MultiSafepayResponseError)
    }
  })

  it("keeps every digit of an id beyond 2^53", async () => {
    server.reply({
      body: '{"success":true,"data":{"order_id":"o1","status":"completed","transaction_id":17472052901237122}}',
    })

    expect(await client.retrieveOrder("o1")).toMatchObject({ transaction_id: "17472052901237122" })
  })

  it.each<{ what: string; reply: Reply }>([
    { what: "reset", reply: reset },
    { what: "cut off halfway", reply: half },
    { what: "left without an answer", reply: silence },
    { what: "answered endlessly", reply: trickle },
  ])("reports a write that is $what as one whose outcome is unknown", async ({ reply }) => {
    server.reply(reply, ok({}))

    const error = await caught(impatient.createOrder(order))

    expect(error).toBeInstanceOf(MultiSafepayConnectionError)
    expect(error).toMatchObject({ retryable: true, outcomeUnknown: true })
    expect(error.message).toMatch(/^POST \/orders got no answer .+ It may have arrived\.$/)
    expect(server.requests).toHaveLength(1)
  })

  it("says that it timed out", async () => {
    server.reply(silence)

    expect((await caught(impatient.createOrder(order))).message).toContain("(ETIMEDOUT)")
  })

  it.each<{ what: string; failure: Reply }>([
    { what: "reset", failure: reset },
    { what: "cut off halfway", failure: half },
    { what: "answered 429", failure: { status: 429 } },
    { what: "answered 500", failure: { status: 500, body: "<html>" } },
    { what: "answered 503", failure: { status: 503, body: { success: false, error_code: 1000 } } },
  ])("repeats a read that was $what", async ({ failure }) => {
    server.reply(failure, failure, ok([]))

    await expect(client.listGateways()).resolves.toEqual([])
    expect(server.requests).toHaveLength(3)
  })

  it("repeats a read that timed out, with a fresh deadline", async () => {
    const options = { apiKey, environment: "test", baseUrl: server.baseUrl } as const
    const patient = new MultiSafepayClient({ ...options, timeoutMs: 500, readRetries: 1 })
    const slow: Reply = (response) => setTimeout(() => response.end('{"data":[]}'), 300)
    server.reply(silence, slow)

    await expect(patient.listGateways()).resolves.toEqual([])
    expect(server.requests).toHaveLength(2)
  })

  it("gives up a read after its retries, with the last answer", async () => {
    server.reply({ status: 500 }, { status: 502 }, { status: 503 }, ok([]))

    expect(await caught(client.listGateways())).toMatchObject({ status: 503, retryable: true })
    expect(server.requests).toHaveLength(3)
  })

  it.each<{ what: string; reply: Reply }>([
    { what: "refused", reply: { status: 404, body: { success: false, error_code: 1006 } } },
    { what: "not understood", reply: { body: "<html>" } },
    {
      what: "put off for longer than can be waited",
      reply: { status: 429, headers: { "retry-after": "60" } },
    },
  ])("does not repeat a read that was $what", async ({ reply }) => {
    server.reply(reply)
    await caught(client.listGateways())

    expect(server.requests).toHaveLength(1)
  })

  it("waits for as long as it is asked to", async () => {
    server.reply({ status: 429, headers: { "retry-after": "1" } }, ok([]))
    const start = performance.now()
    await client.listGateways()

    expect(performance.now() - start).toBeGreaterThan(950)
  })

  it.each([
    { path: "PATCH", call: () => client.cancelOrder("o1") },
    { path: "POST", call: () => client.refundOrder("o1", { currency: "EUR", amount: 1 }) },
    { path: "PATCH", call: () => client.cancelRefund("o1", "r1") },
    {
      path: "POST",
      call: () => client.captureOrder("o1", { amount: 1, new_order_status: "completed" }),
    },
    { path: "PATCH", call: () => client.releaseCapture("o1", "x") },
  ])("never repeats a $path", async ({ call }) => {
    server.reply({ status: 503 }, ok({}))
    await caught(call())
    server.reset()
    server.reply(reset, ok({}))
    await caught(call())

    expect(server.requests).toHaveLength(1)
  })

  it("knows that nothing was sent where nobody listens", async () => {
    const closed = await startHttpServer()
    await closed.stop()
    const options = { apiKey, environment: "test", baseUrl: closed.baseUrl } as const
    const error = await caught(new MultiSafepayClient(options).createOrder(order))

    expect(error).toMatchObject({ retryable: true, outcomeUnknown: false })
    expect(error.message).toMatch(/\(ECONNREFUSED\)\. It was never sent\.$/)
  })

  describe("before anything is sent", () => {
    let tls: TlsServer
    const settings = {
      apiKey,
      timeoutMs: 5_000,
      readRetries: 0,
      userAgent: "test",
      random: () => 0,
    }
    const send = (baseUrl: string) =>
      caught(
        connect({ ...settings, baseUrl }).send({ method: "POST", path: "/orders", body: order })
      )

    beforeAll(async () => {
      // Without a certificate it breaks off every handshake.
      tls = createServer({})
      await new Promise<void>((resolve) => tls.listen(0, "127.0.0.1", resolve))
    })
    afterAll(() => tls.close())

    it.each([
      // A label is at most 63 characters, so that no server has to be asked.
      { what: "its name is unknown", baseUrl: () => `http://${"x".repeat(64)}.invalid` },
      { what: "it does not speak TLS", baseUrl: () => `https://127.0.0.1:${server.port}` },
      {
        what: "the TLS handshake fails",
        baseUrl: () => `https://127.0.0.1:${(tls.address() as AddressInfo).port}`,
      },
    ])("knows so when $what", async ({ baseUrl }) => {
      const error = await send(baseUrl())

      expect(error).toBeInstanceOf(MultiSafepayConnectionError)
      expect(error.outcomeUnknown).toBe(false)
      expect(everything(error)).not.toContain(apiKey)
    })
  })

  it("lets a bug of ours through as it is", async () => {
    const broken = { ...order, customer: { locale: 5n as unknown as string } }

    await expect(client.createOrder(broken)).rejects.toThrow(TypeError)
    expect(server.requests).toHaveLength(0)
  })

  it.each<{ what: string; reply: Reply }>([
    {
      what: "a refusal that repeats it",
      reply: { status: 401, body: { success: false, error_info: apiKey } },
    },
    {
      what: "a denial that repeats it",
      reply: { status: 403, body: { message: `Bad ${apiKey}${apiKey}` } },
    },
    { what: "HTML that repeats it", reply: { status: 500, body: `<html>${apiKey}</html>` } },
    {
      what: "an answer in another form that repeats it",
      reply: ok({ [apiKey]: apiKey, payment_url: apiKey }),
    },
    { what: "no JSON that repeats it", reply: { body: apiKey } },
    {
      what: "a redirect that repeats it",
      reply: { status: 302, headers: { location: `/${apiKey}` } },
    },
    { what: "a reset", reply: reset },
    { what: "half an answer", reply: half },
    { what: "a timeout", reply: silence },
  ])("shows the key in no error: $what", async ({ reply }) => {
    server.reply(reply)
    const error = await caught(impatient.createOrder(order))

    expect(everything(error)).not.toContain(apiKey)
    expect(everything(error)).not.toContain("simon@example.com")
    expect(error.cause).toBeUndefined()
  })

  it("shows the key in no view of itself", async () => {
    server.reply(ok([]))
    await client.listGateways()

    expect(everything(client)).not.toContain(apiKey)
    expect(everything({ client, list: [client] })).not.toContain(apiKey)
    expect(Reflect.ownKeys(client)).toEqual([])
  })
})
