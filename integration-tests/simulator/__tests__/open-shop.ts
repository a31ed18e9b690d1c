import { createServer } from "node:http"
import { type AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { startSimulator } from ".."
import { isJsonObject, type Json, type JsonObject } from "../json"
import { type Simulator, type SimulatorOptions } from "../simulator"

export type Notified = {
  method: string
  path: string
  query: URLSearchParams
  auth: string | undefined
  body: string
}

type Answer = { status: number; body: string; headers?: Record<string, string> }

export type ApiResult = { status: number; text: string; json: JsonObject; data: JsonObject }

/** A shop that takes notifications, next to a simulator it has an account with. */
export type Shop = {
  simulator: Simulator
  notified: Notified[]
  /** The statuses the shop was told, in the order they came in. */
  statuses: () => unknown[]
  /** What the shop answers from now on, one after the other; the last one stays. */
  answerWith: (...answers: Partial<Answer>[]) => void
  notificationUrl: string
  orderFor: (orderId: string, fields?: JsonObject) => JsonObject
  call: (method: string, path: string, body?: Json) => Promise<ApiResult>
  createLink: (orderId: string, fields?: JsonObject) => Promise<string>
  /** A simulator and a shop as new. */
  reset: () => Promise<void>
  close: () => Promise<void>
}

export async function openShop(options: SimulatorOptions = {}): Promise<Shop> {
  const notified: Notified[] = []
  let answers: Answer[] = [{ status: 200, body: "OK" }]
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const url = new URL(request.url ?? "/", "http://shop")
      const auth = request.headers.auth as string | undefined
      notified.push({
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        auth,
        body,
      })
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      response.writeHead(answer?.status ?? 200, answer?.headers ?? {}).end(answer?.body ?? "OK")
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const notificationUrl = `${origin}/hooks?account=default`
  const simulator = await startSimulator(options)

  const orderFor = (orderId: string, fields: JsonObject = {}): JsonObject => ({
    type: "paymentlink",
    order_id: orderId,
    currency: "EUR",
    amount: 1999,
    description: "Order 1042",
    payment_options: {
      notification_url: notificationUrl,
      notification_method: "POST",
      redirect_url: `${origin}/thanks?cart=1`,
      cancel_url: `${origin}/basket`,
    },
    customer: { locale: "nl_NL", country: "NL" },
    ...fields,
  })

  async function call(method: string, path: string, body?: Json): Promise<ApiResult> {
    const response = await fetch(`${simulator.apiUrl}${path}`, {
      method,
      headers: { api_key: simulator.apiKey, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const content = await response.text()
    const json = JSON.parse(content) as JsonObject
    return {
      status: response.status,
      text: content,
      json,
      data: isJsonObject(json.data) ? json.data : {},
    }
  }

  return {
    simulator,
    notified,
    statuses: () => notified.map(({ body }) => (JSON.parse(body) as JsonObject).status),
    answerWith(...next) {
      answers = next.map((answer) => ({ status: 200, body: "OK", ...answer }))
    },
    notificationUrl,
    orderFor,
    call,
    async createLink(orderId, fields) {
      const { data, text: content } = await call("POST", "/orders", orderFor(orderId, fields))
      if (typeof data.payment_url !== "string") throw new Error(content)
      return data.payment_url
    },
    async reset() {
      await simulator.idle()
      simulator.reset()
      notified.length = 0
      answers = [{ status: 200, body: "OK" }]
    },
    async close() {
      await simulator.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
