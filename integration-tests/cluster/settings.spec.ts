import { type AdminAccountResponse } from "../../src/types/http"
import { KEY } from "../http/support/hook"
import { clusterSuite } from "./support/cluster-suite"

jest.setTimeout(300_000)

const ACCOUNT = "/admin/multisafepay/accounts/default"
const NEW_KEY = "a-new-key-of-the-same-site"

clusterSuite(
  ({ simulator, start }) => {
    const lastOrder = () => simulator().calls({ method: "POST", path: "/orders" }).at(-1)?.body

    it("count for the next checkout of another process, and no process logs a key", async () => {
      const [one, other] = await start("redis")
      const early = await other.customer.createCollection(await other.customer.fillCart())
      expect((await other.customer.askForSession(early)).status).toBe(400)

      const change = {
        api_keys: { test: KEY },
        link_lifetime_checkout: { value: 90, unit: "minutes" },
      }
      expect((await one.admin.post(ACCOUNT, change)).status).toBe(200)
      const checkout = await other.customer.checkOut()
      expect(lastOrder()).toMatchObject({ seconds_active: 5_400 })

      simulator().apiKeys.push(NEW_KEY)
      const again = { api_keys: { test: NEW_KEY }, reset: ["link_lifetime_checkout"] }
      expect((await other.admin.post(ACCOUNT, again)).status).toBe(200)
      simulator().apiKeys.splice(0, Infinity, NEW_KEY)
      await one.customer.checkOut()
      expect(lastOrder()).toMatchObject({ seconds_active: 86_400 })
      const { data } = await one.admin.get<AdminAccountResponse>(ACCOUNT)
      expect(data.account.api_keys.test).toMatchObject({ last4: "site", source: "admin" })

      await simulator().pay(checkout.session.order_id)
      await one.admin.post(`${ACCOUNT}/test-connection`, { api_key: KEY })
      await one.admin.post(`${ACCOUNT}/test-notifications`)
      const logs = [one.readLog(), other.readLog()]
      for (const log of logs) {
        expect(log).toContain(ACCOUNT)
        expect(log).not.toContain(KEY)
        expect(log).not.toContain(NEW_KEY)
      }
    })
  },
  { MULTISAFEPAY_API_KEY: "", MULTISAFEPAY_ENCRYPTION_KEY: "0f".repeat(32) }
)
