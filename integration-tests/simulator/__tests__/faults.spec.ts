import { type FaultRule } from "../faults"
import { openShop, type Shop } from "./open-shop"

describe("a fault", () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop()
  })
  afterAll(() => shop.close())
  beforeEach(() => shop.reset())

  const post = (signal?: AbortSignal) =>
    fetch(`${shop.simulator.apiUrl}/orders`, {
      method: "POST",
      headers: { api_key: shop.simulator.apiKey },
      body: JSON.stringify(shop.orderFor("o1")),
      ...(signal && { signal }),
    })
  const isCarriedOut = () => shop.simulator.orders.has("o1")

  it.each<{ rule: FaultRule; status: number; body: RegExp; carriedOut: boolean }>([
    { rule: { kind: "status", status: 500 }, status: 500, body: /^$/, carriedOut: false },
    {
      rule: { kind: "status", status: 404, code: 1019 },
      status: 404,
      body: /"error_code":1019/,
      carriedOut: false,
    },
    { rule: { kind: "html502" }, status: 502, body: /<html>/, carriedOut: false },
    { rule: { kind: "rate_limit" }, status: 429, body: /message/, carriedOut: false },
    {
      rule: { kind: "success_false", code: 1021 },
      status: 200,
      body: /1021.*"success":false/,
      carriedOut: false,
    },
    { rule: { kind: "malformed" }, status: 200, body: /^\{"data":[^}]*$/, carriedOut: true },
    { rule: { kind: "slow", delayMs: 20 }, status: 200, body: /payment_url/, carriedOut: true },
  ])(
    "of kind $rule.kind answers $status, carried out: $carriedOut",
    async ({ rule, status, body, carriedOut }) => {
      shop.simulator.fault(rule)

      const response = await post()

      expect(response.status).toBe(status)
      expect(await response.text()).toMatch(body)
      expect(isCarriedOut()).toBe(carriedOut)
      expect(shop.simulator.requests).toMatchObject([
        { method: "POST", path: "/orders", orderId: "o1", status },
      ])
    }
  )

  it.each([
    { kind: "reset_before", carriedOut: false },
    { kind: "reset_after_execution", carriedOut: true },
    { kind: "drop_response_body", carriedOut: true },
  ] as const)(
    "of kind $kind breaks the connection, carried out: $carriedOut",
    async ({ kind, carriedOut }) => {
      shop.simulator.fault({ kind })

      await expect(post().then((response) => response.text())).rejects.toThrow()
      expect(isCarriedOut()).toBe(carriedOut)
    }
  )

  it.each([
    { rule: { kind: "hang" }, carriedOut: false },
    { rule: { kind: "slow", delayMs: 5000 }, carriedOut: true },
  ] as const)(
    "of kind $rule.kind outlasts the client, carried out: $carriedOut",
    async ({ rule, carriedOut }) => {
      shop.simulator.fault(rule)

      await expect(post(AbortSignal.timeout(100))).rejects.toThrow("timeout")
      expect(isCarriedOut()).toBe(carriedOut)
    }
  )

  it("hits what it is aimed at, as often as it is told", async () => {
    shop.simulator.fault({
      kind: "status",
      status: 503,
      method: "GET",
      path: "/orders/*",
      times: 2,
    })

    const created = await post()
    const read = async () =>
      (await shop.call("GET", "/orders/o1").catch(() => undefined))?.status ?? 503

    expect(created.status).toBe(200)
    expect([await read(), await read(), await read()]).toEqual([503, 503, 200])
  })

  it("waits in line behind those that came before it", async () => {
    shop.simulator.fault({ kind: "status", status: 500 })
    shop.simulator.fault({ kind: "rate_limit", path: /^\/orders$/ })

    expect([(await post()).status, (await post()).status, (await post()).status]).toEqual([
      500, 429, 200,
    ])
  })
})

describe("the request log", () => {
  it("keeps every call with what was sent and answered, and finds them again", async () => {
    const shop = await openShop()
    await shop.createLink("o1")
    await shop.call("GET", "/orders/o1?locale=en_US")
    await shop.call("GET", "/orders/nobody")
    await shop.call("GET", "/gateways")
    const { simulator } = shop

    expect(simulator.calls({ method: "POST" })).toMatchObject([
      { path: "/orders", orderId: "o1", status: 200, body: { order_id: "o1", amount: 1999 } },
    ])
    expect(simulator.calls({ path: "/orders/*" }).map(({ status }) => status)).toEqual([200, 404])
    expect(simulator.calls({ orderId: "o1" })).toHaveLength(2)
    expect(simulator.calls({ path: /gateways/ })[0]?.at).toBeInstanceOf(Date)
    expect(simulator.calls({ orderId: "o1", method: "GET" })[0]?.query).toEqual({ locale: "en_US" })
    await shop.close()
  })
})
