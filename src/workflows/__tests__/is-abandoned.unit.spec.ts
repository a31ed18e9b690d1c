import { isAbandoned, type Suspect } from "../is-abandoned"

const cartId = "cart_1"
const mark = { multisafepay_cart_id: cartId }

const suspect = {
  cart: { id: cartId, metadata: mark },
  order: {
    status: "pending",
    version: 1,
    created_at: new Date("2026-01-01T12:00:00Z"),
    metadata: mark,
    is_draft_order: false,
    fulfillments: [],
    transactions: [],
    payment_collections: [{ id: "pay_col_1" }],
  },
  collection: {
    id: "pay_col_1",
    payments: [],
    payment_sessions: [{ id: "payses_1", status: "pending" }],
  },
  sessionId: "payses_1",
  linkCreatedAt: new Date("2026-01-01T11:00:00Z"),
  isNamed: false,
  hasChanges: false,
} satisfies Suspect

const { cart, order, collection } = suspect

const withOrder = (changes: object): Partial<Suspect> => ({ order: { ...order, ...changes } })
const withCollection = (changes: object): Partial<Suspect> => ({
  collection: { ...collection, ...changes },
})
const withSession = (status: string) =>
  withCollection({ payment_sessions: [{ id: "payses_1", status }] })
const beside = (status: string) =>
  withCollection({ payment_sessions: [...collection.payment_sessions, { id: "payses_2", status }] })

describe("an order that nobody has heard of", () => {
  it.each<[string, Partial<Suspect>]>([
    ["nothing more is known", {}],
    ["its collection was not linked any more", withOrder({ payment_collections: [] })],
    ["an earlier session was cancelled", beside("canceled")],
  ])("is abandoned when %s", (_, changes) => {
    expect(isAbandoned({ ...suspect, ...changes })).toBe(true)
  })

  it.each<[string, Partial<Suspect>]>([
    ["the cart has no mark", { cart: { ...cart, metadata: null } }],
    ["the order has no mark", withOrder({ metadata: null })],
    ["the order has another cart's mark", withOrder({ metadata: { multisafepay_cart_id: "x" } })],
    ["the order is a draft", withOrder({ is_draft_order: true })],
    ["the order is cancelled", withOrder({ status: "canceled" })],
    ["the order was changed", withOrder({ version: 2 })],
    ["the order was shipped", withOrder({ fulfillments: [{}] })],
    ["money was booked on the order", withOrder({ transactions: [{}] })],
    [
      "the order is to be paid otherwise",
      withOrder({ payment_collections: [{ id: "pay_col_2" }] }),
    ],
    ["a change of the order was begun", { hasChanges: true }],
    ["a link names the order", { isNamed: true }],
    ["the link was made for the order", { linkCreatedAt: new Date("2026-01-01T12:00:01Z") }],
    ["the session is gone", withCollection({ payment_sessions: [] })],
    ["only another session is pending", { sessionId: "payses_2" }],
    ["the payment comes later", withSession("pending_authorization")],
    ["the payment is authorised", withSession("authorized")],
    ["the payment is captured", withSession("captured")],
    ["the link is over", withSession("canceled")],
    ["there is a payment", withCollection({ payments: [{}] })],
    ["another payment comes later", beside("pending_authorization")],
    ["another payment is authorised", beside("authorized")],
    ["another payment is captured", beside("captured")],
  ])("is kept when %s", (_, changes) => {
    expect(isAbandoned({ ...suspect, ...changes })).toBe(false)
  })
})
