import { createServer, type RequestListener, type Server } from "node:http"
import { type AddressInfo } from "node:net"

import { PROOF_HEADER, prove, readProbe } from "../../src/multisafepay/notification/probe"
import { verify } from "../../src/multisafepay/notification/verify"
import { type AccountOptions } from "../../src/multisafepay/settings/account-options"
import { resolveAccount } from "../../src/multisafepay/settings/resolve-account"
import { ConnectionTester } from "../../src/modules/multisafepay/connection-tester"
import { testNotifications } from "../../src/modules/multisafepay/notification-tester"
import { type Simulator, startSimulator } from "../simulator"
import { moduleSuite } from "./support/module-suite"

const KEYS = { test: "key-of-the-test-site", live: "key-of-the-live-site" }

const accountWith = (options: AccountOptions) =>
  resolveAccount({ account: "default", options, environment: {} })

moduleSuite(({ sql }) => {
  const database = {
    execute: (statement: string, values: readonly unknown[]) => sql(statement, values),
  }

  describe("a test of the connection", () => {
    let simulators: { test: Simulator; live: Simulator }
    let tester: ConnectionTester

    beforeAll(async () => {
      const test = await startSimulator({ apiKey: KEYS.test })
      const live = await startSimulator({ apiKey: KEYS.live })
      simulators = { test, live }
      tester = new ConnectionTester(database, { test: test.apiUrl, live: live.apiUrl })
    })
    afterAll(() => Promise.all([simulators.test.stop(), simulators.live.stop()]))

    it.each(["test", "live"] as const)(
      "is passed by a key of %s in its environment",
      async (environment) => {
        const account = accountWith({ environment, apiKeys: KEYS })

        expect(await tester.test(account)).toMatchObject({ ok: true, reason: null, environment })
      }
    )

    it.each([
      ["test", KEYS.live],
      ["live", KEYS.test],
    ] as const)(
      "tells in %s that a key is of the other environment",
      async (environment, apiKey) => {
        const account = accountWith({ environment, apiKeys: { [environment]: apiKey } })

        expect(await tester.test(account)).toMatchObject({ ok: false, reason: "other_environment" })
      }
    )

    it("tells a key of nobody from one of the other environment", async () => {
      const account = accountWith({ apiKeys: { test: "key-of-nobody" } })

      expect(await tester.test(account)).toMatchObject({ ok: false, reason: "invalid_key" })
    })

    it("never shows a key to another place than the configured one, where there is one", async () => {
      const { test, live } = simulators
      const account = accountWith({ baseUrl: test.apiUrl, apiKeys: { test: KEYS.live } })
      live.reset()

      expect(await tester.test(account)).toMatchObject({ ok: false, reason: "invalid_key" })
      expect(live.requests).toEqual([])
    })

    it("refuses what no request can carry", async () => {
      const account = accountWith({ apiKeys: { test: "ключ-от-сайта" } })

      expect(await tester.test(account)).toMatchObject({ ok: false, reason: "invalid_key" })
    })
  })

  describe("a test of the notifications", () => {
    const account = accountWith({ apiKeys: KEYS })
    let servers: Server[] = []

    /** Somebody who answers at the address for notifications. */
    async function serve(listener: RequestListener): Promise<string> {
      const server = createServer(listener)
      servers.push(server)
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    }

    const answering = (status: number, headers: Record<string, string> = {}) =>
      serve((_, response) => response.writeHead(status, headers).end("OK"))

    afterEach(async () => {
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
      servers = []
    })

    it("is signed as a notification is, and proven by who has the key", async () => {
      const backendUrl = await serve((request, response) => {
        const chunks: Buffer[] = []
        request.on("data", (chunk: Buffer) => chunks.push(chunk))
        request.on("end", () => {
          const rawBody = Buffer.concat(chunks)
          const message = { rawBody, authHeader: String(request.headers.auth) }
          const { ok } = verify(message, { apiKeys: [KEYS.test], now: new Date() })
          const proof = prove(readProbe(rawBody) ?? "", KEYS.test)
          response.writeHead(ok ? 200 : 403, { [PROOF_HEADER]: proof }).end("OK")
        })
      })

      expect(await testNotifications(account, backendUrl)).toEqual({
        ok: true,
        reason: null,
        status: 200,
        location: null,
        url: `${backendUrl}/hooks/multisafepay/default`,
      })
    })

    it("tells another shop's 200 from this shop's", async () => {
      const elsewhere = await answering(200, { [PROOF_HEADER]: prove("0".repeat(32), KEYS.test) })

      expect(await testNotifications(account, elsewhere)).toMatchObject({
        ok: false,
        reason: "wrong_host",
      })
      expect(await testNotifications(account, await answering(200))).toMatchObject({
        reason: "wrong_host",
      })
    })

    it("follows no redirect, and says where it leads without what may be secret in it", async () => {
      let followed = false
      const target = await serve((_, response) => {
        followed = true
        response.end("OK")
      })
      const location = `${target}/login?token=secret`

      expect(await testNotifications(account, await answering(302, { location }))).toMatchObject({
        ok: false,
        reason: "redirected",
        status: 302,
        location: `${target}/login`,
      })
      expect(followed).toBe(false)
    })

    it.each([
      [404, "not_found"],
      [403, "refused"],
      [502, "unexpected_status"],
    ])("tells of %i", async (status, reason) => {
      expect(await testNotifications(account, await answering(status))).toMatchObject({
        ok: false,
        status,
        reason,
      })
    })

    it.each(["http://127.0.0.1:1", "http://no-such-host.invalid"])(
      "tells that nobody answers at %s",
      async (backendUrl) => {
        expect(await testNotifications(account, backendUrl)).toMatchObject({
          ok: false,
          reason: "unreachable",
          status: null,
        })
      }
    )

    it("is not sent without a key", async () => {
      let asked = false
      const backendUrl = await serve((_, response) => {
        asked = true
        response.end()
      })

      expect(await testNotifications(accountWith({}), backendUrl)).toMatchObject({
        reason: "no_key",
      })
      expect(asked).toBe(false)
    })
  })
})
