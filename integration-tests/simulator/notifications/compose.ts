import { sign } from "../../../src/multisafepay/notification/sign"
import { type JsonObject, toJson } from "../json"
import { type Announcement } from "../world"

export type NotificationRequest = {
  orderId: string
  method: "GET" | "POST"
  url: string
  headers: Record<string, string>
  body: string | undefined
}

export type Composition = {
  /** Seconds since 1970, in the query and inside the signature. */
  timestamp: number
  method?: "GET" | "POST" | undefined
  url?: string | undefined
  /** The raw body, instead of the order. */
  body?: string | undefined
  /** The Auth header, instead of a signature; null leaves it out. */
  auth?: string | null | undefined
  /** Signs with this key instead of that of the site. */
  apiKey?: string | undefined
  payloadType?: "pretransaction" | undefined
  spacing?: "odd" | undefined
  numericOrderId?: boolean | undefined
  stringTransactionId?: boolean | undefined
}

/** The request MultiSafepay makes to tell a shop about an order, or undefined when it was given no URL. */
export function composeNotification(
  announcement: Announcement,
  composition: Composition
): NotificationRequest | undefined {
  const { orderId, target } = announcement
  const address = composition.url ?? target.url
  if (!address) return undefined

  const method = composition.method ?? target.method
  const url = withQuery(address, {
    transactionid: orderId,
    timestamp: String(composition.timestamp),
    payload_type: composition.payloadType ?? announcement.payloadType,
  })
  if (method === "GET") return { orderId, method, url, headers: {}, body: undefined }

  const body = composition.body ?? writeBody(announcement.order, composition)
  const auth =
    composition.auth === undefined
      ? sign(body, composition.timestamp, composition.apiKey ?? target.apiKey)
      : composition.auth
  const headers = { "content-type": "application/json", ...(auth !== null && { auth }) }
  return { orderId, method, url, headers, body }
}

function writeBody(order: JsonObject, composition: Composition): string {
  const { order_id: orderId, transaction_id: transactionId } = order
  const body = toJson({
    ...order,
    ...(composition.numericOrderId &&
      typeof orderId === "string" &&
      /^\d+$/.test(orderId) && { order_id: BigInt(orderId) }),
    ...(composition.stringTransactionId &&
      typeof transactionId === "bigint" && { transaction_id: transactionId.toString() }),
  })
  // Where the example in MultiSafepay's documentation has its space.
  return composition.spacing === "odd"
    ? body.replace(`,"payment_details"`, `, "payment_details"`)
    : body
}

/** Appends with `&` when the URL has a query already, and leaves the shop's own parameters as they are. */
export function withQuery(url: string, parameters: Record<string, string | undefined>): string {
  const query = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")
  const [base = "", fragment] = url.split("#")
  return `${base}${base.includes("?") ? "&" : "?"}${query}${fragment === undefined ? "" : `#${fragment}`}`
}
