import { createHash } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import { MultiSafepayClient } from "../client"
import { MultiSafepayResponseError } from "../errors"
import { readNotification } from "../notification/read-notification"
import { verify } from "../notification/verify"
import { readOrderState } from "../order-state"
import { parseJson } from "../parse-json"
import { parseTimestamp } from "../timestamps"
import { listFixtures, readFixture } from "./fixtures"
import { type HttpServer, startHttpServer } from "./http-server"
import {
  newCaptureSchema,
  newOrderSchema,
  newRefundSchema,
  orderUpdateSchema,
} from "./request-schemas"

const requests = "openapi/requests"
const responses = "openapi/responses"
const history = "docs-history"
const readJson = (path: string) => parseJson(readFixture(path).toString())

const get = (value: unknown, path: string): unknown =>
  path.split(".").reduce((object: unknown, key) => z.looseObject({}).parse(object)[key], value)

type Call = (client: MultiSafepayClient) => Promise<unknown>
const retrieveOrder: Call = (client) => client.retrieveOrder("asked-for")
const createOrder: Call = (client) =>
  client.createOrder({
    type: "paymentlink",
    order_id: "o1",
    currency: "EUR",
    amount: 1000,
    description: "Order",
    payment_options: {},
    customer: { locale: "en_US" },
  })
const refundOrder: Call = (client) => client.refundOrder("o1", { currency: "EUR", amount: 1 })
const captureOrder: Call = (client) =>
  client.captureOrder("o1", { amount: 1, new_order_status: "completed" })

/** Every answer, the call it answers, and what the client makes of it. */
const ANSWERS: { path: string; call: Call; yields: object | undefined }[] = [
  {
    path: `${history}/order-authorised-manual-capture.json`,
    call: retrieveOrder,
    yields: {
      order_id: "my-order-id-1",
      transaction_id: "123456789",
      status: "completed",
      financial_status: "initialized",
      amount: 9743,
      payment_details: {
        type: "VISA",
        capture: "manual",
        capture_expiry: "2020-06-06T05:53:44",
        capture_remain: 9743,
        last4: "1111",
        external_transaction_id: "234374824",
      },
      related_transactions: [],
    },
  },
  {
    path: `${history}/order-captured-child.json`,
    call: retrieveOrder,
    yields: {
      status: "completed",
      financial_status: "completed",
      amount: 1000,
      amount_refunded: 0,
    },
  },
  {
    path: `${history}/order-refunded-with-related-transaction.json`,
    call: retrieveOrder,
    yields: {
      status: "refunded",
      amount: 200,
      amount_refunded: 200,
      related_transactions: [
        {
          transaction_id: "123456789",
          amount: 200,
          currency: "EUR",
          status: "completed",
          created: "2019-03-01T16:14:02",
        },
      ],
    },
  },
  {
    path: `${history}/paymentlink-response.json`,
    call: createOrder,
    yields: {
      order_id: "test-123",
      payment_url:
        "https://devpayv2.multisafepay.com/connect/89QENbhQYcJoP2CO0kx6pSRrw8v2JFnTynr/?lang=nl_NL",
    },
  },
  {
    path: `${history}/refund-response.json`,
    call: refundOrder,
    yields: { transaction_id: "123456789", refund_id: "3326969" },
  },
  {
    path: `${responses}/cancelBancontactQR.json`,
    call: retrieveOrder,
    yields: {
      order_id: "asked-for",
      status: "cancelled",
      amount_refunded: 0,
      payment_details: {},
      payment_methods: [],
      related_transactions: [],
    },
  },
  {
    path: `${responses}/getOrder.json`,
    call: retrieveOrder,
    yields: {
      transaction_id: "17472052901237122",
      status: "completed",
      financial_status: "completed",
      amount: 1000,
      completed: "2025-05-14T08:50:32",
      reason: "SUCCESS",
    },
  },
  {
    path: `${responses}/getOrder3DS.json`,
    call: retrieveOrder,
    yields: {
      order_id: "ORDER-12345",
      status: "refunded",
      amount_refunded: 200,
      payment_details: { type: "VISA", last4: "1111", response_code: "00" },
      payment_methods: [{ type: "VISA", last4: "1234", amount: 200, status: "completed" }],
    },
  },
  {
    path: `${responses}/getOrderFailed3DS.json`,
    call: retrieveOrder,
    yields: {
      order_id: "apitool_9290377",
      transaction_id: "17123154123113",
      status: "declined",
      financial_status: "declined",
      reason: "3DS Authentication Failed / Card authentication failed",
      reason_code: "3001",
    },
  },
  {
    path: `${responses}/idealIssuers.json`,
    call: (client) => client.listGateways(),
    yields: undefined,
  },
  {
    path: `${responses}/listGateways.json`,
    call: (client) => client.listGateways(),
    yields: [
      { id: "VISA", description: "Visa" },
      { id: "IDEAL", description: "iDEAL" },
    ],
  },
  {
    path: `${responses}/listGatewaysWithCoupons.json`,
    call: (client) => client.listGateways({ includeCoupons: true }),
    yields: [
      { id: "VISA" },
      { id: "IDEAL" },
      { id: "EDENCOM", type: "coupon" },
      { id: "EDENECO", type: "coupon" },
    ],
  },
  {
    path: `${responses}/listPaymentMethods.json`,
    call: (client) => client.listPaymentMethods(),
    yields: [
      {
        id: "VISA",
        name: "Visa",
        type: "payment-method",
        allowed_amount: { min: 0 },
        allowed_countries: [],
        allowed_currencies: expect.arrayContaining(["EUR", "JPY", "ZAR"]) as unknown,
        icon_urls: { vector: "https://media.multisafepay.com/img/methods/svg/visa.svg" },
        brands: [{ id: "POSTEPAY", name: "PostePay" }],
        shopping_cart_required: false,
        required_customer_data: [],
      },
    ],
  },
  {
    path: `${responses}/listTransactions.json`,
    call: (client) => client.listTransactions(),
    yields: {
      transactions: [
        { order_id: "my-order-id-1", status: "expired", amount: 1000, net: 951 },
        { order_id: "my-order-id-2", status: "completed", payment_method: "VISA" },
        { order_id: "my-order-id-3", status: "declined", debit_credit: "C", type: "payment" },
      ],
      cursor: { after: "string", before: "string" },
    },
  },
  {
    path: `${responses}/patchOrdersCancel.json`,
    call: (client) => client.cancelOrder("o1"),
    yields: undefined,
  },
  {
    path: `${responses}/patchOrdersPartiallyShip.json`,
    call: (client) => client.updateOrder("o1", { status: "shipped" }),
    yields: undefined,
  },
  {
    path: `${responses}/postOrdersDirectIdeal.json`,
    call: retrieveOrder,
    yields: {
      order_id: "direct-order-0001",
      status: "initialized",
      payment_details: { type: "IDEAL" },
    },
  },
  {
    path: `${responses}/postOrdersFastCheckout.json`,
    call: createOrder,
    yields: {
      order_id: "fastcheckout-order-0001",
      session_id: "82igjKMO8f39aJsujwfrNh4ACMUGJUzSgpD",
    },
  },
  {
    path: `${responses}/postOrdersRedirect.json`,
    call: createOrder,
    yields: {
      order_id: "redirect-order-0001",
      payment_url:
        "https://testpayv2.multisafepay.com/connect/82Az5nicWa3Xb3qsNuuYcAHshvO43HjUmyv/?lang=nl_NL",
      session_id: "82Az5nicWa3Xb3qsNuuYcAHshvO43HjUmyv",
    },
  },
  {
    path: `${responses}/refundOrder.json`,
    call: refundOrder,
    yields: { transaction_id: "6303074", order_id: "case-20220404-06-0001" },
  },
  {
    path: `${responses}/refundPartialShipment.json`,
    call: captureOrder,
    yields: { transaction_id: "6303074", order_id: "case-20220404-06-0001" },
  },
]

/** Requests we never make, and why. Every other one must be expressible. */
const INEXPRESSIBLE: Record<string, RegExp> = {
  // A locale always comes with ours: it decides the language of the page.
  [`${requests}/post-orders/alipay-plus.json`]: /customer/,
  [`${requests}/post-orders/amazon-pay.json`]: /locale/,
  [`${requests}/post-orders/apple-pay-redirect.json`]: /customer/,
  [`${requests}/post-orders/bizum-redirect.json`]: /customer/,
  [`${requests}/post-orders/mybank-redirect.json`]: /customer/,
  [`${requests}/post-orders/payment-page.json`]: /customer/,
  [`${requests}/post-orders/recurring-initial.json`]: /locale/,
  // QR codes are drawn by the shop, for direct orders.
  [`${requests}/post-orders/bancontact-qr.json`]: /qr_enabled/,
  [`${requests}/post-orders/ideal-qr.json`]: /qr_size/,
  // Without an amount everything is captured, and digits as text are one more way to be wrong.
  [`${requests}/capture/fullCapture.json`]: /amount/,
  [`${history}/refund-request.json`]: /expected number/,
  // FastCheckout.
  [`${requests}/patch-orders/updateFastCheckoutOrder.json`]: /new_order_id/,
}

const requestSchemaOf = (path: string): z.ZodType | undefined => {
  if (path.includes("patch-orders")) return orderUpdateSchema
  if (path.endsWith("cancelrefund.json")) return z.strictObject({ status: z.literal("void") })
  if (path.includes("refund")) return newRefundSchema
  if (path.includes("/capture/")) return newCaptureSchema
  return newOrderSchema
}

const isRequest = (path: string) =>
  path.startsWith(requests) || path.endsWith("-request.json") || path.includes("refund-bnpl")

/** A request as a link: some examples leave the type to the reader. */
const readRequest = (path: string): unknown => {
  const request = z.looseObject({ type: z.string().optional() }).parse(readJson(path))
  const isOpen = request.type === "" || request.type === "direct/redirect"
  return isOpen ? { ...request, type: "paymentlink" } : request
}

const typeOf = (path: string) =>
  z.object({ type: z.string().default("no order") }).parse(readRequest(path)).type

describe("MultiSafepay's published answers", () => {
  let server: HttpServer
  let client: MultiSafepayClient

  beforeAll(async () => {
    server = await startHttpServer()
    const { baseUrl } = server
    client = new MultiSafepayClient({ apiKey: "the-key", environment: "test", baseUrl })
  })
  afterAll(() => server.stop())

  const answers = [...listFixtures(responses), ...listFixtures(history)].filter(
    (path) => !isRequest(path)
  )

  it("are all tried", () => {
    expect(ANSWERS.map(({ path }) => path).sort()).toEqual(answers.sort())
  })

  it.each(ANSWERS.filter(({ path }) => !path.endsWith("idealIssuers.json")))(
    "are read: $path",
    async ({ path, call, yields }) => {
      server.reply((response) => response.end(readFixture(path)))
      const result = await call(client)

      if (yields === undefined) expect(result).toBeUndefined()
      else expect(result).toMatchObject(yields)
    }
  )

  it.each([
    {
      path: `${responses}/cancelBancontactQR.json`,
      absent: ["transaction_id", "financial_status", "amount", "currency", "payment_details.type"],
    },
    { path: `${responses}/getOrder.json`, absent: ["reason_code", "var1"] },
    { path: `${responses}/getOrder3DS.json`, absent: ["reason_code", "var1", "shopping_cart"] },
    {
      path: `${history}/order-captured-child.json`,
      absent: ["auth_order_id", "payment_details.capture"],
    },
  ])("hold nothing where $path has null, an empty text or no field", async ({ path, absent }) => {
    server.reply((response) => response.end(readFixture(path)))
    const order = await client.retrieveOrder("asked-for")

    expect(absent.filter((field) => get(order, field) !== undefined)).toEqual([])
  })

  it("of another endpoint are refused", async () => {
    server.reply((response) => response.end(readFixture(`${responses}/idealIssuers.json`)))

    await expect(client.listGateways()).rejects.toThrow(MultiSafepayResponseError)
  })

  it.each([
    { path: `${responses}/cancelBancontactQR.json`, state: "cancelled" },
    { path: `${responses}/getOrder.json`, state: "paid" },
    { path: `${responses}/getOrder3DS.json`, state: "refunded" },
    { path: `${responses}/getOrderFailed3DS.json`, state: "declined" },
    { path: `${responses}/postOrdersDirectIdeal.json`, state: "initialized" },
    { path: `${history}/order-authorised-manual-capture.json`, state: "authorized" },
    { path: `${history}/order-captured-child.json`, state: "paid" },
    { path: `${history}/order-refunded-with-related-transaction.json`, state: "refunded" },
  ])("make the order of $path $state", async ({ path, state }) => {
    server.reply((response) => response.end(readFixture(path)))
    const order = await client.retrieveOrder("asked-for")

    expect(readOrderState(order)).toBe(state)
    for (const moment of [order.created, order.modified]) {
      expect(parseTimestamp(moment ?? "").getTime()).not.toBeNaN()
    }
  })
})

describe("MultiSafepay's published requests", () => {
  const paths = listFixtures().filter(isRequest)
  const forLinks = paths.filter((path) => !["direct", "checkout"].includes(typeOf(path)))

  it("for hosted pages are most of them; the others are direct, or FastCheckout", () => {
    expect(new Set(forLinks.map(typeOf))).toEqual(new Set(["paymentlink", "redirect", "no order"]))
    expect(forLinks.length).toBeGreaterThan(paths.length / 2)
  })

  it.each(forLinks.filter((path) => !(path in INEXPRESSIBLE)))("can be expressed: %s", (path) => {
    expect(requestSchemaOf(path)?.safeParse(readRequest(path)).error).toBeUndefined()
  })

  it.each(Object.entries(INEXPRESSIBLE))(
    "cannot be expressed on purpose: %s (%s)",
    (path, reason) => {
      const { error } = requestSchemaOf(path)?.safeParse(readRequest(path)) ?? {}

      expect(JSON.stringify(error?.issues)).toMatch(reason)
    }
  )
})

describe("MultiSafepay's published signatures", () => {
  const vectors = z
    .array(
      z.object({
        name: z.string(),
        api_key: z.string(),
        timestamp: z.number(),
        auth_header: z.string(),
        raw_body_bytes: z.number(),
        raw_body_sha256: z.string(),
        expect_valid: z.boolean(),
      })
    )
    .parse(readJson("signature/vectors.json"))

  it("are all tried, over their own bytes", () => {
    const bodies = vectors.map(({ name }) => `signature/${name}.body.json`)

    expect(listFixtures("signature")).toEqual([...bodies, "signature/vectors.json"].sort())
  })

  it.each(vectors)("come out as stated: $name, valid: $expect_valid", (vector) => {
    const rawBody = readFixture(`signature/${vector.name}.body.json`)
    const now = new Date(vector.timestamp * 1000)
    const verification = verify(
      { rawBody, authHeader: vector.auth_header },
      { apiKeys: [vector.api_key], now }
    )

    expect(rawBody).toHaveLength(vector.raw_body_bytes)
    expect(createHash("sha256").update(rawBody).digest("hex")).toBe(vector.raw_body_sha256)
    expect(verification).toEqual(
      vector.expect_valid
        ? { ok: true, timestamp: vector.timestamp }
        : { ok: false, reason: "mismatch" }
    )
    expect(readNotification(rawBody)).toEqual({
      orderId: "my-order-id",
      transactionId: "123456789",
      orderStatus: "initialized",
      financialStatus: "initialized",
      gateway: "IDEAL",
      isPretransaction: false,
    })
  })
})

describe("the fixtures", () => {
  it("are each an answer, a request, a signature or a table, and each tried", () => {
    const tried = [
      ...ANSWERS.map(({ path }) => path),
      ...listFixtures().filter(isRequest),
      ...listFixtures("signature"),
    ]
    // Money, addresses and statuses have their own specs over these.
    const tables = ["address-parser", "method-statuses", "rounding-rule-order"].map(
      (name) => `golden/${name}.json`
    )

    expect(listFixtures()).toEqual([...tried, ...tables].sort())
  })

  it("are each named in the index", () => {
    const index = readFixture("index.md").toString()

    expect(listFixtures().filter((path) => !index.includes(`| ${path} |`))).toEqual([])
  })
})
