import {
  type ExpectedCart,
  type Expectation,
  type MedusaBooks,
  type MedusaEntry,
  type MedusaOrder,
  type MultiSafepayEntry,
} from "../books"
import { checkLedger } from "../check-ledger"

const paidLink: MultiSafepayEntry = { orderId: "link", paid: 1000, refunded: 0, payable: false }
const settledLink: MedusaEntry = {
  orderId: "link",
  attention: null,
  payments: 1,
  captured: 1000,
  refunded: 0,
}
const unsettledLink: MedusaEntry = { ...settledLink, payments: 0, captured: 0 }
const order: MedusaOrder = {
  id: "order",
  cartId: "cart",
  isCanceled: false,
  transactions: 1000,
  ordered: 3,
  reserved: 3,
}

type Books = {
  expected?: Expectation
  theirs?: MultiSafepayEntry[]
  ours?: MedusaEntry[]
  orders?: MedusaOrder[]
  rest?: Partial<MedusaBooks>
}

/** A customer's one link, paid and booked as it should be, but for what is told. */
function check({ expected = "order", ...books }: Books) {
  const { theirs = [paidLink], ours = [settledLink], orders = [order], rest } = books
  const carts: ExpectedCart[] = [{ cartId: "cart", payments: [{ orderId: "link", expected }] }]
  const medusa = { links: ours, orders, strayReservations: 0, unprocessed: 0, ...rest }
  return checkLedger({ carts, multiSafepay: theirs, medusa })
}

describe("checkLedger", () => {
  it.each<{ what: string; books: Books }>([
    { what: "a paid link with its order", books: {} },
    {
      what: "an unpaid link without an order",
      books: { expected: "nothing", theirs: [], ours: [unsettledLink], orders: [] },
    },
    {
      what: "a misfit that somebody is asked to look at",
      books: {
        expected: "attention",
        ours: [{ ...unsettledLink, attention: "paid_after_cancel" }],
        orders: [],
      },
    },
    {
      what: "a replaced link that nobody can pay",
      books: {
        expected: "dead",
        theirs: [{ ...paidLink, paid: 0 }],
        ours: [unsettledLink],
        orders: [],
      },
    },
    {
      what: "a refund that both know of",
      books: {
        theirs: [{ ...paidLink, refunded: 400 }],
        ours: [{ ...settledLink, refunded: 400 }],
      },
    },
  ])("finds nothing wrong with $what", ({ books }) => {
    expect(check(books).differences).toEqual([])
  })

  it.each<{ kind: "lost" | "doubled" | "invented"; what: string; subject: string; books: Books }>([
    { kind: "lost", what: "a paid cart without an order", subject: "cart", books: { orders: [] } },
    {
      kind: "lost",
      what: "a payment that was never captured",
      subject: "link",
      books: {
        ours: [unsettledLink],
        orders: [{ ...order, transactions: 0 }],
      },
    },
    {
      kind: "lost",
      what: "a payment of a link the shop does not know",
      subject: "link",
      books: { ours: [], orders: [{ ...order, transactions: 0 }] },
    },
    {
      kind: "lost",
      what: "a capture the order's books miss",
      subject: "order",
      books: { orders: [{ ...order, transactions: 0 }] },
    },
    {
      kind: "lost",
      what: "an order without its stock",
      subject: "order",
      books: { orders: [{ ...order, reserved: 2 }] },
    },
    {
      kind: "lost",
      what: "a paid order that was cancelled",
      subject: "order",
      books: { orders: [{ ...order, isCanceled: true }] },
    },
    {
      kind: "lost",
      what: "a misfit nobody is told of",
      subject: "link",
      books: { expected: "attention", ours: [unsettledLink], orders: [] },
    },
    {
      kind: "lost",
      what: "a customer who could not pay",
      subject: "link",
      books: {
        theirs: [],
        ours: [{ ...settledLink, captured: 0 }],
        orders: [{ ...order, transactions: 0 }],
      },
    },
    {
      kind: "lost",
      what: "a misfit that could not be paid",
      subject: "link",
      books: {
        expected: "attention",
        theirs: [],
        ours: [{ ...unsettledLink, attention: "amount_mismatch" }],
        orders: [],
      },
    },
    {
      kind: "lost",
      what: "money where none was to come",
      subject: "link",
      books: { expected: "nothing", ours: [unsettledLink], orders: [] },
    },
    {
      kind: "lost",
      what: "a refund that Medusa does not know",
      subject: "link",
      books: { theirs: [{ ...paidLink, refunded: 400 }] },
    },
    {
      kind: "lost",
      what: "a notification that was acknowledged and not done",
      subject: "inbox",
      books: { rest: { unprocessed: 1 } },
    },
    {
      kind: "doubled",
      what: "a second order of a cart",
      subject: "cart",
      books: { orders: [order, { ...order, id: "second" }] },
    },
    {
      kind: "doubled",
      what: "a capture beyond what was paid",
      subject: "link",
      books: {
        ours: [{ ...settledLink, captured: 2000 }],
        orders: [{ ...order, transactions: 2000 }],
      },
    },
    {
      kind: "doubled",
      what: "a second payment of a session",
      subject: "link",
      books: { ours: [{ ...settledLink, payments: 2 }] },
    },
    {
      kind: "doubled",
      what: "a transaction written twice",
      subject: "order",
      books: { orders: [{ ...order, transactions: 2000 }] },
    },
    {
      kind: "doubled",
      what: "stock that is held twice",
      subject: "order",
      books: { orders: [{ ...order, reserved: 6 }] },
    },
    {
      kind: "invented",
      what: "an order of an unpaid cart",
      subject: "cart",
      books: {
        expected: "nothing",
        theirs: [],
        ours: [unsettledLink],
        orders: [{ ...order, transactions: 0 }],
      },
    },
    {
      kind: "invented",
      what: "a payment of an unpaid link",
      subject: "link",
      books: {
        expected: "nothing",
        theirs: [],
        ours: [{ ...settledLink, captured: 0 }],
        orders: [],
      },
    },
    {
      kind: "invented",
      what: "an order of no cart",
      subject: "stranger",
      books: { orders: [order, { ...order, id: "stranger", cartId: null }] },
    },
    {
      kind: "invented",
      what: "an alarm without a reason",
      subject: "link",
      books: { ours: [{ ...settledLink, attention: "paid_twice" }] },
    },
    {
      kind: "invented",
      what: "a replaced link that can still be paid",
      subject: "link",
      books: {
        expected: "dead",
        theirs: [{ ...paidLink, paid: 0, payable: true }],
        ours: [unsettledLink],
        orders: [],
      },
    },
    {
      kind: "invented",
      what: "a refund that MultiSafepay does not know",
      subject: "link",
      books: { ours: [{ ...settledLink, refunded: 400 }] },
    },
  ])("counts $what as $kind", ({ kind, subject, books }) => {
    expect(check(books).differences).toContainEqual(expect.objectContaining({ kind, subject }))
  })

  it("lets nothing come of a link that no customer was given", () => {
    const orphan = { ...settledLink, orderId: "orphan" }

    const { differences } = check({ ours: [settledLink, orphan] })

    expect(differences).toContainEqual(
      expect.objectContaining({ kind: "invented", subject: "orphan" })
    )
  })

  it("shows what core leaves reserved, and calls it no difference", () => {
    const verdict = check({ rest: { strayReservations: 2 } })

    expect(verdict).toMatchObject({ differences: [], strayReservations: 2 })
  })

  it("adds up both sides", () => {
    expect(check({})).toMatchObject({
      paidForOrders: 1000,
      captured: 1000,
      paidForAttention: 0,
      paid: 1,
      orders: 1,
      attention: 0,
    })
  })
})
