import { Refusal } from "../refusal"
import { type JsonObject } from "../json"
import { type World } from "../world"
import { type Call, type Endpoint } from "./call"
import { captureOrder, releaseCapture } from "./captures"
import {
  listGateways,
  listPaymentMethods,
  retrieveGateway,
  retrievePaymentMethod,
} from "./gateways"
import { createOrder, retrieveOrder, updateOrder } from "./orders"
import { refundOrder, updateRefund } from "./refunds"
import { listTransactions, retrieveTransaction } from "./transactions"

const endpoints: [method: string, path: string, endpoint: Endpoint][] = [
  ["POST", "/orders", createOrder],
  ["GET", "/orders/:id", retrieveOrder],
  ["PATCH", "/orders/:id", updateOrder],
  ["POST", "/orders/:id/refunds", refundOrder],
  ["PATCH", "/orders/:id/refunds/:id", updateRefund],
  ["POST", "/orders/:id/capture", captureOrder],
  ["PATCH", "/capture/:id", releaseCapture],
  ["GET", "/gateways", listGateways],
  ["GET", "/gateways/:id", retrieveGateway],
  ["GET", "/payment-methods", listPaymentMethods],
  ["GET", "/payment-methods/:id", retrievePaymentMethod],
  ["GET", "/transactions", listTransactions],
  ["GET", "/transactions/:id", retrieveTransaction],
]

const routes = endpoints.map(([method, path, endpoint]) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll(":id", "([^/]+)")}/?$`),
  endpoint,
}))

export type ApiRequest = {
  method: string
  /** Below `/v1/json`, still encoded. */
  path: string
  query: URLSearchParams
  headers: Record<string, string | string[] | undefined>
  body: string
}

export type ApiAnswer = { status: number; body: JsonObject }

/** One request to the API and its answer; everything it caused is in the outbox afterwards. */
export function answerApi(world: World, request: ApiRequest): ApiAnswer {
  try {
    return { status: 200, body: dispatch(world, request) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const status = world.settings.httpStatusAlways200 ? 200 : error.status
    return { status, body: error.toEnvelope() }
  }
}

function dispatch(world: World, request: ApiRequest): JsonObject {
  const apiKey = readApiKey(request)
  if (!apiKey || !world.apiKeys.includes(apiKey)) throw new Refusal(1032, { status: 401 })

  for (const { method, pattern, endpoint } of routes) {
    const match = method === request.method ? pattern.exec(request.path) : null
    if (!match) continue
    const ids = match.slice(1).map(decodeURIComponent)
    const call: Call = { world, ids, query: request.query, body: readBody(request), apiKey }
    return endpoint(call)
  }
  throw new Refusal(1000, { info: "Not found" })
}

/** All three forms the official clients use. */
function readApiKey({ headers, query }: ApiRequest): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(String(headers.authorization ?? ""))?.[1]
  const header = typeof headers.api_key === "string" ? headers.api_key : undefined
  return header ?? bearer ?? query.get("api_key") ?? undefined
}

function readBody({ body }: ApiRequest): unknown {
  if (body === "") return undefined
  try {
    return JSON.parse(body)
  } catch {
    throw new Refusal(1000, { info: "Invalid JSON", status: 400 })
  }
}
