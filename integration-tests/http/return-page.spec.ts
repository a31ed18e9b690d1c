import { rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

shopSuite(
  ({ simulator, customer, ledger, backendUrl }) => {
    const open = (sessionId: string, language = "en") =>
      rawRequest(backendUrl(), {
        path: `/multisafepay/return/${sessionId}`,
        headers: { "accept-language": language },
      })

    describe("the result page of a shop without a storefront", () => {
      it("says in the customer's language that the payment arrived", async () => {
        const { session } = await customer.checkOut()
        await simulator().pay(session.order_id, { notify: false })

        const english = await open(session.session_id, "en-GB,en;q=0.9,nl;q=0.8")
        const dutch = await open(session.session_id, "nl-BE,nl;q=0.9,en;q=0.8")

        expect(english.status).toBe(200)
        expect(english.body).toContain(`<html lang="en">`)
        expect(english.body).toContain("Thank you, your payment has arrived")
        expect(dutch.body).toContain(`<html lang="nl">`)
        expect(dutch.body).toContain("Bedankt, je betaling is ontvangen")
      })

      it.each([
        ["uncleared", "pending", "Your payment is being processed"],
        ["declined", "failed", "Your payment did not succeed"],
        ["cancelled", "cancelled", "You cancelled the payment"],
      ] as const)("says what an attempt that was %s means", async (scenario, result, text) => {
        const { session } = await customer.checkOut()
        await simulator().pay(session.order_id, { scenario, notify: false })

        const { status, body } = await open(session.session_id)

        expect(status).toBe(200)
        expect(body).toContain(`data-result="${result}"`)
        expect(body).toContain(text)
        expect(body.includes(`http-equiv="refresh"`)).toBe(result === "pending")
      })

      it.each([
        ["en", "We do not know this payment"],
        ["nl", "We kennen deze betaling niet"],
        ["de", "Wir kennen diese Zahlung nicht"],
        ["fr", "Nous ne connaissons pas ce paiement"],
        ["es", "No conocemos este pago"],
        ["it", "Non conosciamo questo pagamento"],
      ])("is 404 for a payment it does not know, in %s", async (language, text) => {
        const { status, body } = await open("payses_unknown", language)

        expect(status).toBe(404)
        expect(body).toContain(text)
      })

      it("holds nothing of the customer's, runs nothing, and fetches nothing", async () => {
        const { session, cartId, collectionId } = await customer.checkOut()
        await simulator().pay(session.order_id)
        await ledger.inboxDone()
        const [orderId] = await ledger.orderIds(cartId)

        const { headers, body } = await open(session.session_id, `"><script>alert(1)</script>`)

        for (const secret of [
          cartId,
          collectionId,
          orderId!,
          session.order_id,
          session.payment_url,
        ])
          expect(body).not.toContain(secret)
        expect(body).not.toMatch(/jane|kraanspoor|24\.94|simulator/i)
        expect(body).not.toMatch(/<script|\bon\w+=|https?:|url\(/i)
        expect(headers).toMatchObject({
          "content-type": "text/html; charset=utf-8",
          "content-security-policy": expect.stringContaining("default-src 'none'") as string,
          "x-content-type-options": "nosniff",
          "referrer-policy": "no-referrer",
          "cache-control": "no-store",
        })
      })

      it("reads well to machines: one heading, a title that says the same, a viewport", async () => {
        const { body } = await open("payses_unknown")

        const [, title] = /<title>(.*)<\/title>/.exec(body) ?? []
        const headings = [...body.matchAll(/<h1>(.*)<\/h1>/g)].map(([, heading]) => heading)
        expect(headings).toEqual([title])
        expect(body).toContain(
          `<meta name="viewport" content="width=device-width, initial-scale=1">`
        )
        expect(body).toContain(`<meta name="robots" content="noindex">`)
        expect(body).toContain("<main")
      })
    })
  },
  { STOREFRONT_URL: "" }
)
