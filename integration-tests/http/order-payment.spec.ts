import { type AdminPaymentLink, type AdminPaymentLinkResponse } from "../../src/types/http"
import { shopSuite } from "./support/shop-suite"

const LINKS = "/admin/multisafepay/payment-links"

shopSuite(({ admin, simulator, ledger }) => {
  async function make(wish: object = {}): Promise<AdminPaymentLink> {
    const { orderId } = await admin.createUnpaidOrder()
    const { data, status } = await admin.post<AdminPaymentLinkResponse>(LINKS, {
      order_id: orderId,
      ...wish,
    })
    expect(status).toBe(200)
    return data.payment_link
  }

  const show = (id: string) => admin.get<AdminPaymentLinkResponse>(`${LINKS}/${id}`)

  async function settled() {
    await simulator().idle()
    await ledger.inboxDone()
  }

  const linesOf = ({ timeline }: AdminPaymentLinkResponse) => timeline.map(({ type }) => type)

  describe("a link as the order page shows it", () => {
    it("tells what it was made with, for whom, and by whom", async () => {
      const { id, order_id: orderId } = await make({
        description: "Phone order {reference}",
        note: "Called at nine",
        second_chance: true,
      })

      const { data, status } = await show(id)

      expect(status).toBe(200)
      expect(data.details).toEqual({
        description: expect.stringMatching(/^Phone order \d+$/) as string,
        note: "Called at nine",
        second_chance: true,
        attempts: { used: 0, allowed: 20 },
        reminders: 0,
        sent_at: null,
        dashboard_url: "https://testmerchant.multisafepay.com",
        remedies: [],
        order: {
          id: orderId,
          display_id: expect.any(Number) as number,
          email: "jane@example.com",
          phone: null,
          is_draft_order: false,
          locale: expect.stringMatching(/^[a-z]{2}(-[A-Z]{2})?$/) as string,
        },
        shop_name: expect.any(String) as string,
      })
      expect(data.timeline).toEqual([
        {
          id: expect.any(String) as string,
          type: "created",
          data: { actor_id: expect.any(String) as string },
          created_at: expect.stringMatching(/Z$/) as string,
        },
      ])
    })

    it("counts an attempt once, and tells each thing that happened in its order", async () => {
      const { id, multisafepay_order_id: order } = await make()

      await simulator().pay(order, { scenario: "declined" })
      await settled()
      const declined = await show(id)
      expect(declined.data.details.attempts.used).toBe(1)
      expect(linesOf(declined.data)).toContain("declined")

      await simulator().pay(order)
      await settled()
      const { data } = await show(id)
      expect(data.payment_link.status).toBe("paid")
      expect(data.details.attempts.used).toBe(2)
      expect(linesOf(data)[0]).toBe("created")
      expect(linesOf(data).indexOf("paid")).toBeGreaterThan(linesOf(data).indexOf("declined"))
      const times = data.timeline.map(({ created_at: at }) => at)
      expect(times).toEqual([...times].sort())
    })

    it("tells of a refund in the order's currency", async () => {
      const { id, order_id: orderId, multisafepay_order_id: order } = await make()
      await simulator().pay(order)
      await settled()
      const { payment_collections: collections } = await ledger.order(orderId ?? "")
      await admin.refund(collections[0]?.payments[0]?.id ?? "", 1.5)
      await admin.post(`${LINKS}/${id}/sync`)
      await settled()

      const { data } = await show(id)

      const refunds = data.timeline.filter(({ type }) => type === "refund")
      expect(refunds).toMatchObject([{ data: { amount: 1.5 } }])
    })

    it("offers what can be done about a payment that does not fit", async () => {
      const { id, multisafepay_order_id: order } = await make()
      await simulator().pay(order, { amount: 1 })
      await settled()

      const { data } = await show(id)

      expect(data.payment_link.attention?.reason).toBe("amount_mismatch")
      expect(data.details.remedies).toContain("refund")
      expect(data.timeline.find(({ type }) => type === "attention")?.data).toMatchObject({
        reason: "amount_mismatch",
      })
    })

    it("is not there", async () => {
      expect((await show("mspl_nobody")).status).toBe(404)
    })
  })
})
