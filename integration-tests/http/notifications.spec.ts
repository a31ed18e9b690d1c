import { setTimeout as sleep } from "node:timers/promises"
import { gzipSync } from "node:zlib"

import { sign } from "../../src/multisafepay/notification/sign"
import { processNotifications } from "../../src/workflows/process-notifications"
import { type NotifyOverrides } from "../simulator"
import { CREATE, READ } from "./support/calls"
import { type Checkout } from "./support/customer"
import { databaseOf } from "./support/database"
import { aboutOrder, HOOK, hookOf, KEY, NATIVE_HOOK, nowSeconds, signed } from "./support/hook"
import { registerAccount } from "./support/register-account"
import { shopSuite } from "./support/shop-suite"

const SECOND_KEY = "key-of-the-second-account"

/** Core waits five seconds before it looks at what came in by its own route. */
const AFTER_CORE_MS = 5_800

registerAccount("second", { apiKey: SECOND_KEY })

shopSuite(({ simulator, customer, ledger, outcome, calls, container, backendUrl }) => {
  const database = databaseOf(container)
  const { post, get, notifyOnce } = hookOf(backendUrl, simulator)
  const orderId = ({ session }: Checkout) => session.order_id

  /** Somebody paid, and MultiSafepay has not told us. */
  async function payUnheard(): Promise<Checkout> {
    const checkout = await customer.checkOut()
    await simulator().pay(orderId(checkout), { notify: false })
    return checkout
  }

  describe("a notification that MultiSafepay did not sign just now", () => {
    const forgeries: [string, () => NotifyOverrides][] = [
      ["without a signature", () => ({ auth: null })],
      ["with an empty signature", () => ({ auth: "" })],
      ["signed with a wrong key", () => ({ apiKey: "somebody else's" })],
      ["signed with an empty key", () => ({ apiKey: " " })],
      ["signed with the key of another account", () => ({ apiKey: SECOND_KEY })],
      ["signed 601 seconds ago", () => ({ timestamp: nowSeconds() - 601 })],
      ["signed 610 seconds in the future", () => ({ timestamp: nowSeconds() + 610 })],
      ["signed over another body", () => ({ auth: sign("{}", nowSeconds(), KEY) })],
      ["with a truncated signature", () => ({ auth: sign("{}", nowSeconds(), KEY).slice(0, 40) })],
      ["with what is not base64", () => ({ auth: "%%% not base64 %%%" })],
      [
        "with base64 of nothing of the sort",
        () => ({ auth: Buffer.from("1:2:3").toString("base64") }),
      ],
      [
        "with a timestamp and no signature",
        () => ({ auth: Buffer.from(`${nowSeconds()}:`).toString("base64") }),
      ],
    ]

    it("is answered 403 and changes nothing, whatever is wrong with it", async () => {
      const checkout = await payUnheard()
      const before = await database.everything()

      for (const [what, overrides] of forgeries) {
        const answer = await notifyOnce(checkout, overrides())
        expect([what, answer.status, answer.body]).toEqual([what, 403, "forged"])
      }

      await processNotifications(container())
      expect(await database.everything()).toEqual(before)
      expect(calls()).toEqual([CREATE])
    })

    it("is refused when something was appended to the body, or its spaces were removed", async () => {
      const checkout = await payUnheard()
      const body = `{ "order_id": "${orderId(checkout)}", "status": "completed" }`
      const before = await database.everything()

      const headers = signed(body)
      expect((await post(HOOK, `${body} `, headers)).status).toBe(403)
      expect((await post(HOOK, JSON.stringify(JSON.parse(body)), headers)).status).toBe(403)

      expect(await database.everything()).toEqual(before)
    })

    it("is accepted when its time is just within ten minutes of ours, before or after", async () => {
      const checkout = await payUnheard()

      for (const offset of [-599, 595]) {
        const answer = await notifyOnce(checkout, { timestamp: nowSeconds() + offset })
        expect(answer).toEqual({ status: 200, body: "OK" })
      }

      await ledger.inboxDone()
      await outcome.paid(checkout)
    })
  })

  describe("a signed notification", () => {
    it("is judged by its bytes, whatever the headers call them", async () => {
      const checkout = await payUnheard()
      const kinds: Record<string, string>[] = [
        { "content-type": "application/json" },
        { "content-type": "text/plain" },
        { "content-type": "application/x-www-form-urlencoded" },
        { "content-type": "application/json; charset=nonsense" },
        { "content-type": "multipart/form-data; boundary=x" },
        { "content-encoding": "gzip", "content-type": "application/json" },
        { "content-encoding": "nonsense" },
        {},
      ]

      for (const [number, headers] of kinds.entries()) {
        const body = `{"order_id":"${orderId(checkout)}","status":"completed",  "n":${number}}`
        const answer = await post(HOOK, body, { ...headers, ...signed(body) })
        expect([headers, answer.status, answer.body]).toEqual([headers, 200, "OK"])
      }

      expect(await database.notifications()).toHaveLength(kinds.length)
      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("is not unpacked: what the signature covers is what is read", async () => {
      const checkout = await payUnheard()
      const packed = gzipSync(aboutOrder(orderId(checkout)))

      const answer = await post(HOOK, packed, { "content-encoding": "gzip", ...signed(packed) })

      expect(answer.status).toBe(400)
      expect(await database.notifications()).toEqual([])
    })

    it("may be spaced oddly", async () => {
      const checkout = await payUnheard()
      simulator().notificationFaults.set({ spacing: "odd" })

      expect(await notifyOnce(checkout, { spacing: "odd" })).toEqual({ status: 200, body: "OK" })
      const spaced = `\n{\t"status" : "completed",\r\n "order_id" : "${orderId(checkout)}" }\n\n`
      expect(await post(HOOK, spaced, signed(spaced))).toMatchObject({ status: 200, body: "OK" })

      await ledger.inboxDone()
      await outcome.paid(checkout)
    })

    it("keeps a transaction id beyond 2^53 digit for digit, number or text", async () => {
      const checkout = await payUnheard()
      const transactionId = simulator().orders.get(orderId(checkout))!.transaction!.id
      expect(Number.isSafeInteger(Number(transactionId))).toBe(false)

      await notifyOnce(checkout)
      await notifyOnce(checkout, { stringTransactionId: true })
      await ledger.inboxDone()

      const rows = await database.notifications()
      expect(rows.map(({ transaction_id }) => transaction_id)).toEqual([
        transactionId,
        transactionId,
      ])
      expect(await ledger.link(orderId(checkout))).toMatchObject({ transaction_id: transactionId })
    })

    it("finds its link when the order id is written as a number, or could be one", async () => {
      await customer.checkOut()
      const literals = ["4711", `"0012"`, "90071992547409931"]

      for (const literal of literals) {
        const id = literal.replaceAll(`"`, "")
        await database.sql("UPDATE multisafepay_payment_link SET multisafepay_order_id = ?", [id])
        const body = `{"order_id":${literal},"status":"declined","transaction_id":2}`
        expect(await post(HOOK, body, signed(body))).toMatchObject({ status: 200, body: "OK" })
        await ledger.inboxDone()
      }

      const rows = await database.notifications()
      expect(rows.map((row) => row.multisafepay_order_id)).toEqual(
        literals.map((literal) => literal.replaceAll(`"`, ""))
      )
    })

    it("is counted, not repeated, when the same bytes come again", async () => {
      const checkout = await payUnheard()

      await simulator().notify(orderId(checkout), { times: 3 })
      await simulator().notify(orderId(checkout), { times: 4, concurrently: true })
      await ledger.inboxDone()

      expect(await database.notifications()).toMatchObject([{ received_count: 7, status: "done" }])
      expect(calls()).toEqual([CREATE, READ])
      await outcome.paid(checkout)
    })

    it("about an order that is not ours is acknowledged, and costs no call", async () => {
      const checkout = await customer.checkOut()
      const before = await database.everything()
      const foreign = ["somebody-elses", "12345", orderId(checkout).toLowerCase(), "x".repeat(51)]

      for (const id of foreign) {
        const body = aboutOrder(id)
        expect(await post(HOOK, body, signed(body))).toMatchObject({ status: 200, body: "OK" })
      }

      await processNotifications(container())
      expect(await database.everything()).toEqual(before)
      expect(calls()).toEqual([CREATE])
    })

    it("is answered 400 when it cannot be read", async () => {
      const bodies = [
        "order_id=payses_1",
        "",
        "[]",
        "null",
        `{"status":"completed"}`,
        `{"order_id":{"$ne":null}}`,
        `{"order_id":"payses_1"`,
      ]

      for (const body of bodies) {
        const { status, body: answer } = await post(HOOK, body, signed(body))
        expect([body, status, answer]).toEqual([body, 400, "unreadable"])
      }

      expect(await database.notifications()).toEqual([])
    })

    it("is taken up to a megabyte, with the whole cart in it", async () => {
      const checkout = await payUnheard()
      const fits = aboutOrder(orderId(checkout), { padding: 900_000 })
      expect(await post(HOOK, fits, signed(fits))).toMatchObject({ status: 200, body: "OK" })
      const tooLarge = aboutOrder(orderId(checkout), { padding: 1_100_000 })
      expect(await post(HOOK, tooLarge, signed(tooLarge))).toMatchObject({ status: 413 })

      expect(await database.notifications()).toHaveLength(1)
      await ledger.inboxDone()
    })
  })

  describe("the account of the URL", () => {
    it("is 404 when there is none of that name", async () => {
      const checkout = await payUnheard()
      const body = aboutOrder(orderId(checkout))
      const before = await database.everything()

      for (const account of [
        "unknown",
        "Default",
        "default%20",
        "__proto__",
        "constructor",
        "%00",
      ]) {
        const answer = await post(`/hooks/multisafepay/${account}`, body, signed(body))
        expect([account, answer.status]).toEqual([account, 404])
        const hint = await get(`/hooks/multisafepay/${account}?transactionid=${orderId(checkout)}`)
        expect([account, hint.status]).toEqual([account, 404])
      }

      expect(await database.everything()).toEqual(before)
    })

    it("decides which key has to have signed", async () => {
      const body = aboutOrder("somebody-elses")
      const path = "/hooks/multisafepay/second"

      expect(await post(path, body, signed(body, SECOND_KEY))).toMatchObject({
        status: 200,
        body: "OK",
      })
      expect(await post(path, body, signed(body, KEY))).toMatchObject({ status: 403 })
    })

    it("says nothing about links of another account, however well it is signed", async () => {
      const checkout = await payUnheard()
      const body = aboutOrder(orderId(checkout))
      const before = await database.everything()

      const answer = await post("/hooks/multisafepay/second", body, signed(body, SECOND_KEY))
      const hint = await get(`/hooks/multisafepay/second?transactionid=${orderId(checkout)}`)

      expect([answer.status, hint.status]).toEqual([200, 200])
      await processNotifications(container())
      expect(await database.everything()).toEqual(before)
      expect(calls()).toEqual([CREATE])
    })
  })

  describe("Medusa's own route", () => {
    it("commits to our inbox, does nothing by itself, and believes nothing forged", async () => {
      const paid = await payUnheard()
      const cheated = await payUnheard()
      const large = await payUnheard()
      const bodyOf = (checkout: Checkout, padding = 0) => aboutOrder(orderId(checkout), { padding })
      const answers = [
        await post(NATIVE_HOOK, bodyOf(paid), signed(bodyOf(paid))),
        await post(NATIVE_HOOK, bodyOf(large, 300_000), signed(bodyOf(large, 300_000))),
        await post(NATIVE_HOOK, bodyOf(cheated), signed(bodyOf(cheated), SECOND_KEY)),
        await post(NATIVE_HOOK, bodyOf(cheated)),
        await post(NATIVE_HOOK, "no JSON", { "content-type": "application/json", auth: "x" }),
        await post(NATIVE_HOOK, ""),
      ]
      // Core acknowledges before anybody looks; that is why our own route exists.
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])

      await sleep(AFTER_CORE_MS)
      await ledger.inboxDone()

      const rows = await database.notifications()
      expect(rows).toMatchObject([{ outcome: "settled" }, { outcome: "settled" }])
      await outcome.paid(paid)
      await outcome.paid(large)
      await outcome.unpaid(cheated, { status: "open", state_read_at: null })
      expect(calls(orderId(paid))).toEqual([CREATE, READ])
      expect(calls(orderId(cheated))).toEqual([CREATE])
      const runs = await database.sql(
        "SELECT id FROM workflow_execution WHERE workflow_id = 'process-payment-workflow'"
      )
      expect(runs).toEqual([])
    })
  })
})
