import { z } from "@medusajs/framework/zod"
import { BASE_URLS, parseBaseUrl } from "./base-url"
import { connect, type Http } from "./http"
import { requestData, requestPage } from "./request-data"
import type { GatewayQuery, PaymentMethodQuery, TransactionQuery } from "./requests/queries"
import { type NewCapture } from "./requests/new-capture"
import { type NewOrder } from "./requests/new-order"
import { type NewRefund } from "./requests/new-refund"
import { type OrderUpdate } from "./requests/order-update"
import * as created from "./schemas/created"
import { gatewaySchema, gatewaysSchema, type Gateway } from "./schemas/gateway"
import { orderSchema, type Order } from "./schemas/order"
import {
  paymentMethodSchema,
  paymentMethodsSchema,
  type PaymentMethod,
} from "./schemas/payment-method"
import {
  transactionPageSchema,
  transactionSchema,
  type Transaction,
  type TransactionPage,
} from "./schemas/transaction"
import { toPath } from "./to-path"
import { PLUGIN_VERSION } from "./version"

export type ClientOptions = {
  /** Of one site, and of this environment. */
  readonly apiKey: string
  readonly environment: "test" | "live"
  /** Instead of the environment's own; see `parseBaseUrl` for what is allowed. */
  readonly baseUrl?: string | undefined
  /** For one attempt; 10,000 when absent. */
  readonly timeoutMs?: number | undefined
  /** How often a read is repeated after its first attempt; 2 when absent. */
  readonly readRetries?: number | undefined
  /** How requests introduce themselves. */
  readonly userAgent?: string | undefined
}

/**
 * One method per endpoint of MultiSafepay's JSON API. Every method throws a MultiSafepayError;
 * reads are repeated when that may help, writes never. An id may hold any character; one that no path
 * can hold (none, `.`, `..`) is refused with a RangeError before anything is sent.
 */
export class MultiSafepayClient {
  // Private at run time too, so that no log of a client shows the key.
  readonly #http: Http

  /** Throws a TypeError for a key no request can carry, and for a base URL that is not allowed. */
  constructor({
    apiKey,
    environment,
    baseUrl = BASE_URLS[environment],
    ...options
  }: ClientOptions) {
    const key = apiKey.trim()
    if (!/^[\x21-\x7e]+$/.test(key)) {
      throw new TypeError("The MultiSafepay API key is empty or holds characters no key has.")
    }
    this.#http = connect({
      apiKey: key,
      baseUrl: parseBaseUrl(baseUrl),
      timeoutMs: options.timeoutMs ?? 10_000,
      readRetries: options.readRetries ?? 2,
      userAgent: options.userAgent ?? `medusa-payment-multisafepay/${PLUGIN_VERSION}`,
      random: Math.random,
    })
  }

  /** `POST /orders`. Never send one order id twice: the answer alone holds the link. */
  createOrder(order: NewOrder): Promise<created.CreatedOrder> {
    const request = { method: "POST", path: "/orders", body: order } as const
    return requestData(this.#http, created.createdOrderSchema, request)
  }

  /** `GET /orders/{id}`, by our order id or by MultiSafepay's transaction id. */
  async retrieveOrder(orderId: string): Promise<Order> {
    const request = { method: "GET", path: toPath("orders", orderId) } as const
    const order = await requestData(this.#http, orderSchema, request)
    return { ...order, order_id: order.order_id ?? orderId }
  }

  /** `PATCH /orders/{id}`: ship, file an invoice, extend. */
  async updateOrder(orderId: string, update: OrderUpdate): Promise<void> {
    const request = { method: "PATCH", path: toPath("orders", orderId), body: update } as const
    await requestData(this.#http, z.unknown(), request)
  }

  /** Kills an unpaid link. What it does to a paid order is undocumented: look first. */
  cancelOrder(orderId: string): Promise<void> {
    return this.updateOrder(orderId, { status: "cancelled", exclude_order: true })
  }

  /** `POST /orders/{id}/refunds`. */
  async refundOrder(orderId: string, refund: NewRefund): Promise<created.CreatedRefund> {
    const path = toPath("orders", orderId, "refunds")
    const request = { method: "POST", path, body: refund } as const
    return requestData(this.#http, created.createdRefundSchema, request)
  }

  /** `PATCH /orders/{id}/refunds/{refund id}`, possible until the refund is paid out at night. */
  async cancelRefund(orderId: string, refundId: string, description?: string): Promise<void> {
    const path = toPath("orders", orderId, "refunds", refundId)
    const request = { method: "PATCH", path, body: { status: "void", description } } as const
    await requestData(this.#http, z.unknown(), request)
  }

  /** `POST /orders/{id}/capture`: takes all or part of what a card order has authorised. */
  async captureOrder(orderId: string, capture: NewCapture): Promise<created.CreatedCapture> {
    const path = toPath("orders", orderId, "capture")
    const request = { method: "POST", path, body: capture } as const
    return requestData(this.#http, created.createdCaptureSchema, request)
  }

  /** `PATCH /capture/{id}`: releases what is left of an authorisation. */
  async releaseCapture(orderId: string, reason: string): Promise<void> {
    const body = { status: "cancelled", reason }
    const request = { method: "PATCH", path: toPath("capture", orderId), body } as const
    await requestData(this.#http, z.unknown(), request)
  }

  /** `GET /gateways`. */
  listGateways({ country, includeCoupons }: GatewayQuery = {}): Promise<Gateway[]> {
    const query = { country, include: includeCoupons ? "coupons" : undefined }
    return requestData(this.#http, gatewaysSchema, { method: "GET", path: "/gateways", query })
  }

  /** `GET /gateways/{id}`. An unknown one is error 1023. */
  async retrieveGateway(gatewayId: string): Promise<Gateway> {
    const path = toPath("gateways", gatewayId)
    return requestData(this.#http, gatewaySchema, { method: "GET", path })
  }

  /** `GET /payment-methods`. */
  listPaymentMethods(filter: PaymentMethodQuery = {}): Promise<PaymentMethod[]> {
    const { includeCoupons, groupCards, ...rest } = filter
    const query = {
      ...rest,
      include_coupons: includeCoupons ? 1 : undefined,
      group_cards: groupCards ? 1 : undefined,
    }
    const request = { method: "GET", path: "/payment-methods", query } as const
    return requestData(this.#http, paymentMethodsSchema, request)
  }

  /** `GET /payment-methods/{id}`. */
  async retrievePaymentMethod(methodId: string): Promise<PaymentMethod> {
    const path = toPath("payment-methods", methodId)
    return requestData(this.#http, paymentMethodSchema, { method: "GET", path })
  }

  /** `GET /transactions`, one page. Some accounts answer 403: it is not open to every key. */
  listTransactions(query: TransactionQuery = {}): Promise<TransactionPage> {
    const request = { method: "GET", path: "/transactions", query } as const
    return requestPage(this.#http, transactionPageSchema, request)
  }

  /** `GET /transactions/{id}`. */
  async retrieveTransaction(transactionId: string): Promise<Transaction> {
    const path = toPath("transactions", transactionId)
    return requestData(this.#http, transactionSchema, { method: "GET", path })
  }
}
