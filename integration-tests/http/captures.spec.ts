import { MULTISAFEPAY_MODULE } from "../../src/modules/multisafepay"
import { type MultiSafepayModule } from "../../src/types/module"
import { reconcilePayments } from "../../src/workflows/reconcile-payments"
import { configureAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

configureAccount("default", { capture: "manual" })

const CAPTURES = { method: "POST", path: "/orders/*/capture" }
const REFUNDS = { method: "POST", path: "/orders/*/refunds" }
const DAY_MS = 86_400_000

type Row = { id: string; amount: number }

shopSuite(({ simulator, customer, admin, ledger, container }) => {
  const everythingSettles = async () => {
    await simulator().idle()
    await ledger.inboxDone()
  }
  afterEach(everythingSettles)

  /** Somebody bought a mug by card; 24.94 EUR of it are authorised. */
  async function authorise() {
    const checkout = await customer.checkOut({ data: { gateway: "VISA" } })
    const mspId = checkout.session.order_id
    await simulator().pay(mspId, { gateway: "VISA" })
    await everythingSettles()
    const [id = ""] = await ledger.orderIds(checkout.cartId)
    const order = await ledger.order(id)
    return { id, mspId, paymentId: order.payment_collections[0]?.payments[0]?.id ?? "" }
  }

  async function captureAll(paymentId: string, amounts: number[]): Promise<string[]> {
    for (const amount of amounts)
      expect(await admin.capture(paymentId, amount)).toMatchObject({ status: 200 })
    await everythingSettles()
    return (await rows("capture", paymentId)).map(({ id }) => id)
  }

  async function rows(kind: "capture" | "refund", paymentId: string): Promise<Row[]> {
    const found = await ledger.find<Row & { created_at: string }>(
      kind,
      ["id", "amount", "created_at"],
      { payment_id: paymentId }
    )
    return [...found].sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at))
  }

  const bodies = (call: { method: string; path: string }) =>
    simulator()
      .calls(call)
      .map(({ path, body }) => {
        const { amount, new_order_id, refund_order_id } = body as Record<string, unknown>
        return [path.split("/")[2], amount, new_order_id ?? refund_order_id]
      })
  /** In the order they were booked: core reads them in no order, and their ids are made by time. */
  const books = async (id: string) =>
    [...(await ledger.order(id)).transactions]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ amount }) => Number(amount))
  /** What the job finds when it looks next. */
  async function linkLater(mspId: string) {
    await ledger.makeDue(mspId)
    await reconcilePayments(container())
    return ledger.link(mspId)
  }
  const refundedOf = (orderId: string | undefined) =>
    simulator().orders.get(orderId ?? "")?.amountRefunded

  it("takes the whole at once, which makes no part, and refunds the order itself", async () => {
    const { id, mspId, paymentId } = await authorise()

    const [captureId] = await captureAll(paymentId, [24.94])
    expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

    const [refund] = await rows("refund", paymentId)
    expect(bodies(CAPTURES)).toEqual([[mspId, 2494, captureId]])
    expect(bodies(REFUNDS)).toEqual([[mspId, 1000, refund?.id]])
    expect(await books(id)).toEqual([24.94, -10])
  })

  it("takes a part and the rest, each as an order of its own", async () => {
    const { id, mspId, paymentId } = await authorise()

    const ids = await captureAll(paymentId, [10, 14.94])

    expect(bodies(CAPTURES)).toEqual([
      [mspId, 1000, ids[0]],
      [mspId, 1494, ids[1]],
    ])
    expect(await books(id)).toEqual([10, 14.94])
    expect((await ledger.order(id)).payment_status).toBe("captured")
    expect(await ledger.link(mspId)).toMatchObject({ status: "paid", attention: null })
  })

  it.each([
    { what: "a part", amounts: [10] },
    { what: "the rest", amounts: [10, 14.94] },
    { what: "the whole", amounts: [24.94] },
  ])("takes $what once when the connection breaks after it was taken", async ({ amounts }) => {
    const { id, paymentId } = await authorise()
    const last = amounts.length - 1
    await captureAll(paymentId, amounts.slice(0, last))
    simulator().fault({ kind: "reset_after_execution", ...CAPTURES })

    await captureAll(paymentId, amounts.slice(last))

    expect(bodies(CAPTURES)).toHaveLength(amounts.length)
    expect(await books(id)).toEqual(amounts)
  })

  it("refuses to take more than is left, without a call, and says what was taken elsewhere", async () => {
    const { id, mspId, paymentId } = await authorise()
    // Nobody has told Medusa yet, which would book it.
    simulator().notificationFaults.set({ drop: true })
    const { links, accounts }: MultiSafepayModule = container().resolve(MULTISAFEPAY_MODULE)
    const link = await links.find({ multisafepay_order_id: mspId })
    const dashboard = await accounts.client(link!)
    const part = { amount: 2000, new_order_id: "part-1", new_order_status: "completed" } as const
    await dashboard.captureOrder(mspId, part)

    const { status, data } = await admin.capture(paymentId, 10)

    expect(status).toBe(400)
    expect(data.message).toBe(
      "A capture of 10.00 EUR does not fit the 4.94 EUR that is left of this authorisation. 20.00 EUR was captured outside Medusa, such as in the MultiSafepay dashboard."
    )
    expect(bodies(CAPTURES)).toHaveLength(1)
    expect(await rows("capture", paymentId)).toEqual([])
    expect(await books(id)).toEqual([])
  })

  it("says that the customer has to pay again when the authorisation has lapsed", async () => {
    const { id, paymentId } = await authorise()
    // Nobody has told Medusa yet, which would have cancelled the payment.
    simulator().notificationFaults.set({ drop: true })
    await simulator().advance(8 * DAY_MS)

    const { status, data } = await admin.capture(paymentId)

    expect(status).toBe(400)
    expect(data.message).toMatch(/has lapsed or was released. The customer has to pay again/)
    expect(bodies(CAPTURES)).toEqual([])
    expect(await books(id)).toEqual([])
  })

  it("books no rest that lapsed after a part of it was taken", async () => {
    const { id, paymentId } = await authorise()
    await captureAll(paymentId, [10])
    await simulator().advance(8 * DAY_MS)
    await everythingSettles()

    const { status, data } = await admin.capture(paymentId, 14.94)

    expect(status).toBe(400)
    expect(data.message).toMatch(/^10\.00 EUR of this payment was captured before/)
    expect(bodies(CAPTURES)).toHaveLength(1)
    expect(await books(id)).toEqual([10])
  })

  it("gives a refund back from the parts, the oldest first", async () => {
    const { id, mspId, paymentId } = await authorise()
    const [first, second] = await captureAll(paymentId, [10, 14.94])

    for (const amount of [4, 12, 8.94])
      expect(await admin.refund(paymentId, amount)).toMatchObject({ status: 200 })
    await everythingSettles()

    const [one, two, three] = await rows("refund", paymentId)
    expect(bodies(REFUNDS)).toEqual([
      [first, 400, one?.id],
      [first, 600, two?.id],
      [second, 600, `${two?.id ?? ""}-2`],
      [second, 894, three?.id],
    ])
    expect(await books(id)).toEqual([10, 14.94, -4, -12, -8.94])
    expect(await linkLater(mspId)).toMatchObject({ refunded_amount: 24.94, attention: null })
  })

  it("gives back no more than was taken", async () => {
    const { paymentId } = await authorise()
    const [part] = await captureAll(paymentId, [10])

    expect(await admin.refund(paymentId, 10.01)).toMatchObject({ status: 400 })
    expect(await admin.refund(paymentId, 10)).toMatchObject({ status: 200 })

    expect(bodies(REFUNDS)).toHaveLength(1)
    expect(refundedOf(part)).toBe(1000)
  })

  it.each([0, 1])(
    "gives back from each part once when the connection breaks after request %i",
    async (broken) => {
      const { id, paymentId } = await authorise()
      const parts = await captureAll(paymentId, [10, 14.94])
      const path = `/orders/${parts[broken] ?? ""}/refunds`
      simulator().fault({ kind: "reset_after_execution", method: "POST", path })

      expect(await admin.refund(paymentId, 24.94)).toMatchObject({ status: 200 })

      expect(bodies(REFUNDS)).toHaveLength(2)
      expect(parts.map(refundedOf)).toEqual([1000, 1494])
      expect(await books(id)).toEqual([10, 14.94, -24.94])
    }
  )

  it("says how much went back when a later part is refused, and then asks for the rest only", async () => {
    const { id, mspId, paymentId } = await authorise()
    const parts = await captureAll(paymentId, [10, 14.94])
    const path = `/orders/${parts[1] ?? ""}/refunds`
    simulator().fault({ kind: "success_false", code: 1034, method: "POST", path, times: 2 })

    for (const attempt of [1, 2]) {
      const { status, data } = await admin.refund(paymentId, 20)
      expect({ attempt, status, message: data.message }).toEqual({
        attempt,
        status: 400,
        message: expect.stringMatching(
          /^10\.00 EUR of this refund of 20\.00 EUR went back, the other 10\.00 EUR did not: .*Ask for a refund of 20\.00 EUR again/
        ) as string,
      })
    }
    expect(await admin.refund(paymentId, 20)).toMatchObject({ status: 200 })
    await everythingSettles()

    expect(bodies(REFUNDS).map(([orderId, amount]) => [orderId, amount])).toEqual([
      [parts[0], 1000],
      [parts[1], 1000],
      [parts[1], 1000],
      [parts[1], 1000],
    ])
    expect(parts.map(refundedOf)).toEqual([1000, 1000])
    expect(await rows("refund", paymentId)).toMatchObject([{ amount: 20 }])
    expect(await books(id)).toEqual([10, 14.94, -20])
    expect(await linkLater(mspId)).toMatchObject({ refunded_amount: 20, attention: null })
  })
})
