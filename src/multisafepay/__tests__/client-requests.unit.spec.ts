import { version } from "../../../package.json"
import { MultiSafepayClient } from "../client"
import { type NewOrder } from "../requests/new-order"
import { type HttpServer, ok, startHttpServer } from "./http-server"

const order: NewOrder = {
  type: "paymentlink",
  order_id: "o1",
  currency: "EUR",
  amount: 1000,
  description: "Order 1",
  payment_options: { notification_method: "POST" },
  customer: { locale: "nl_NL" },
}

const paymentUrl = "https://testpayv2.multisafepay.com/connect/abc/?lang=nl_NL"

describe("MultiSafepayClient", () => {
  let server: HttpServer
  let client: MultiSafepayClient

  beforeAll(async () => {
    server = await startHttpServer()
    client = new MultiSafepayClient({
      apiKey: " the-key\n",
      environment: "test",
      baseUrl: server.baseUrl,
    })
  })
  beforeEach(() => {
    server.reset()
  })
  afterAll(() => server.stop())

  it.each<{
    call: () => Promise<unknown>
    request: [method: string, path: string, body?: object]
    data: unknown
    result?: unknown
  }>([
    {
      call: () => client.createOrder(order),
      request: ["POST", "/orders", order],
      data: { order_id: 1, payment_url: paymentUrl, session_id: null, events_token: "x" },
      result: { order_id: "1", payment_url: paymentUrl },
    },
    {
      call: () => client.retrieveOrder("a/b ?#%"),
      request: ["GET", "/orders/a%2Fb%20%3F%23%25"],
      data: { status: "cancelled", payment_details: {} },
      result: expect.objectContaining({ order_id: "a/b ?#%", status: "cancelled" }),
    },
    {
      call: () => client.updateOrder("o1", { status: "shipped", carrier: "PostNL" }),
      request: ["PATCH", "/orders/o1", { status: "shipped", carrier: "PostNL" }],
      data: {},
    },
    {
      call: () => client.cancelOrder("o1"),
      request: ["PATCH", "/orders/o1", { status: "cancelled", exclude_order: true }],
      data: [],
    },
    {
      call: () =>
        client.refundOrder("o1", { currency: "EUR", amount: 500, description: undefined }),
      request: ["POST", "/orders/o1/refunds", { currency: "EUR", amount: 500 }],
      data: { transaction_id: 123456789, refund_id: 3326969 },
      result: { transaction_id: "123456789", refund_id: "3326969" },
    },
    {
      call: () => client.refundOrder("o1", { checkout_data: { items: [] } }),
      request: ["POST", "/orders/o1/refunds", { checkout_data: { items: [] } }],
      data: { transaction_id: "6303074", order_id: "r1" },
      result: { transaction_id: "6303074", order_id: "r1" },
    },
    {
      call: () => client.cancelRefund("o1", "33", "A mistake"),
      request: ["PATCH", "/orders/o1/refunds/33", { status: "void", description: "A mistake" }],
      data: {},
    },
    {
      call: () => client.captureOrder("o1", { amount: 5, new_order_status: "completed" }),
      request: ["POST", "/orders/o1/capture", { amount: 5, new_order_status: "completed" }],
      data: { transaction_id: 7, order_id: "o1-1" },
      result: { transaction_id: "7", order_id: "o1-1" },
    },
    {
      call: () => client.releaseCapture("o1", "Out of stock"),
      request: ["PATCH", "/capture/o1", { status: "cancelled", reason: "Out of stock" }],
      data: { transaction_id: 7, order_id: "o1", success: true },
    },
    {
      call: () => client.listGateways(),
      request: ["GET", "/gateways"],
      data: [{ id: "VISA", description: "Visa" }],
      result: [{ id: "VISA", description: "Visa" }],
    },
    {
      call: () => client.listGateways({ country: "NL", includeCoupons: true }),
      request: ["GET", "/gateways?country=NL&include=coupons"],
      data: [],
      result: [],
    },
    {
      call: () => client.retrieveGateway("VISA"),
      request: ["GET", "/gateways/VISA"],
      data: { id: "VISA" },
      result: { id: "VISA" },
    },
    {
      call: () => client.listPaymentMethods(),
      request: ["GET", "/payment-methods"],
      data: [],
      result: [],
    },
    {
      call: () =>
        client.listPaymentMethods({
          amount: 1000,
          country: "NL",
          currency: "EUR",
          includeCoupons: true,
          groupCards: true,
        }),
      request: [
        "GET",
        "/payment-methods?amount=1000&country=NL&currency=EUR&include_coupons=1&group_cards=1",
      ],
      data: [{ id: "VISA", allowed_amount: { min: 0, max: null } }],
      result: [expect.objectContaining({ id: "VISA", allowed_amount: { min: 0 } })],
    },
    {
      call: () => client.retrievePaymentMethod("VISA"),
      request: ["GET", "/payment-methods/VISA"],
      data: { id: "VISA" },
      result: expect.objectContaining({ id: "VISA" }),
    },
    {
      call: () => client.listTransactions({ limit: 5, created_from: "2026-01-01T00:00:00" }),
      request: ["GET", "/transactions?limit=5&created_from=2026-01-01T00:00:00"],
      data: [],
      result: { transactions: [], cursor: {} },
    },
    {
      call: () => client.listTransactions(),
      request: ["GET", "/transactions"],
      data: [{ transaction_id: 1, status: "completed" }],
      result: { transactions: [{ transaction_id: "1", status: "completed" }], cursor: {} },
    },
    {
      call: () => client.retrieveTransaction("17472052901237122"),
      request: ["GET", "/transactions/17472052901237122"],
      data: { transaction_id: "17472052901237122", status: "void" },
      result: { transaction_id: "17472052901237122", status: "void" },
    },
  ])("sends $request.0 $request.1", async ({ call, request, data, result }) => {
    const [method, path, body] = request
    server.reply(ok(data))

    await expect(call()).resolves.toEqual(result)

    const [received] = server.requests
    const url = new URL(received?.url ?? "", server.baseUrl)
    expect(url.searchParams.get("locale")).toBe("en_US")
    url.searchParams.delete("locale")
    expect([received?.method, decodeURIComponent(url.pathname + url.search)]).toEqual([
      method,
      decodeURIComponent(`/v1/json${path}`),
    ])
    expect(received?.body ? JSON.parse(received.body) : undefined).toEqual(body)
    expect(server.requests).toHaveLength(1)
  })

  it("encodes an order id so that it stays one part of the path", async () => {
    await client.retrieveOrder("../a?b=c/d").catch(() => undefined)

    expect(server.requests[0]?.url).toBe("/v1/json/orders/..%2Fa%3Fb%3Dc%2Fd?locale=en_US")
  })

  it.each(["", ".", ".."])("refuses the id %p without a request", async (id) => {
    const calls = [
      client.retrieveOrder(id),
      client.cancelOrder(id),
      client.refundOrder(id, { currency: "EUR", amount: 1 }),
      client.cancelRefund("o1", id),
      client.captureOrder(id, { amount: 1, new_order_status: "completed" }),
      client.releaseCapture(id, "x"),
      client.retrieveGateway(id),
      client.retrievePaymentMethod(id),
      client.retrieveTransaction(id),
    ]

    const outcomes = await Promise.allSettled(calls)
    expect(outcomes).toEqual(
      calls.map(() => ({ status: "rejected", reason: expect.any(RangeError) as unknown }))
    )
    expect(server.requests).toHaveLength(0)
  })

  it("sends the trimmed key as a header and nowhere else, and says who it is", async () => {
    server.reply(ok({ order_id: "o1", payment_url: paymentUrl }))
    await client.createOrder(order)
    const [{ headers, url, body } = { headers: {}, url: "", body: "" }] = server.requests

    expect(headers).toMatchObject({
      api_key: "the-key",
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": `medusa-payment-multisafepay/${version}`,
    })
    expect(headers).not.toHaveProperty("authorization")
    expect(url + body).not.toContain("the-key")
  })

  it("introduces itself as told", async () => {
    const { baseUrl } = server
    const options = { apiKey: "the-key", environment: "test", baseUrl } as const
    const named = new MultiSafepayClient({ ...options, userAgent: "shop/1.2" })
    server.reply(ok([]))
    await named.listGateways()

    expect(server.requests[0]?.headers["user-agent"]).toBe("shop/1.2")
  })

  it("uses one connection for many requests", async () => {
    const ports = new Set<number | undefined>()
    for (let count = 0; count < 3; count += 1) {
      server.reply((response) => {
        ports.add(response.socket?.remotePort)
        response.end('{"success":true,"data":[]}')
      })
      await client.listGateways()
    }

    expect(ports.size).toBe(1)
  })

  it.each(["test", "live"] as const)("needs no base URL for %s", (environment) => {
    expect(() => new MultiSafepayClient({ apiKey: "the-key", environment })).not.toThrow()
  })

  it.each(["", "  ", "the\nkey", "clé", "the key"])("refuses the key %p", (apiKey) => {
    expect(() => new MultiSafepayClient({ apiKey, environment: "test" })).toThrow(TypeError)
    expect(() => new MultiSafepayClient({ apiKey, environment: "test" })).not.toThrow(/the|cl/)
  })

  it("refuses a base URL that would carry the key elsewhere", () => {
    const options = {
      apiKey: "the-key",
      environment: "test",
      baseUrl: "https://evil.example",
    } as const

    expect(() => new MultiSafepayClient(options)).toThrow(/multisafepay\.com/)
  })

  it("goes to this machine directly, whatever proxy the environment names", async () => {
    const { HTTP_PROXY: before } = process.env
    process.env.HTTP_PROXY = "http://127.0.0.1:1"
    server.reply(ok([]))

    await expect(client.listGateways()).resolves.toEqual([])

    if (before === undefined) delete process.env.HTTP_PROXY
    else process.env.HTTP_PROXY = before
  })
})
