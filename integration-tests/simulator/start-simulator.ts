import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { type AddressInfo } from "node:net"
import { text } from "node:stream/consumers"
import { createClock } from "./clock"
import { createControls } from "./controls"
import { createFaultQueue } from "./faults"
import { createNotificationFaults } from "./notifications/knobs"
import { createNotifier, defaultRetryDelaysMs } from "./notifications/notifier"
import { servePage } from "./page/serve-page"
import { filterCalls, type LoggedRequest } from "./request-log"
import { serveApi } from "./serve-api"
import { type Simulator, type SimulatorOptions } from "./simulator"
import { createWorld, defaultSettings } from "./world"

const API_PATH = "/v1/json"

/** Starts a MultiSafepay in memory: real HTTP, real state, and failures on demand. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { apiKey = "simulator-test-key", host = "127.0.0.1", log = () => undefined } = options
  const { now = () => new Date(), retryDelaysMs = defaultRetryDelaysMs } = options

  const clock = createClock(now, () => void notifier.take().send())
  const apiKeys = [apiKey, ...(options.apiKeys ?? [])]
  const world = createWorld({ origin: "", apiKeys: [...apiKeys], clock })
  const faults = createFaultQueue()
  const notificationFaults = createNotificationFaults()
  const notifier = createNotifier(world, { faults: notificationFaults, retryDelaysMs, log })
  const requests: LoggedRequest[] = []
  const surroundings = { world, faults, notifier, notificationFaults, requests, log }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", headers, socket } = request
    const url = new URL(request.url ?? "/", "http://simulator")
    const body = await text(request)
    if (url.pathname.startsWith(`${API_PATH}/`)) {
      const path = url.pathname.slice(API_PATH.length)
      await serveApi(
        surroundings,
        { method, path, query: url.searchParams, headers, body },
        { response, socket }
      )
    } else {
      const page = {
        method,
        path: url.pathname,
        query: url.searchParams,
        form: new URLSearchParams(body),
      }
      const answer = servePage(world, page)
      const notifications = notifier.take()
      response.once("close", () => void notifications.send())
      response.writeHead(answer.status, answer.headers).end(answer.body)
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      log(`${request.method ?? ""} ${request.url ?? ""}: ${String(error)}`)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  world.origin = `http://${host}:${(server.address() as AddressInfo).port}`

  return {
    origin: world.origin,
    apiUrl: `${world.origin}${API_PATH}`,
    apiKey,
    apiKeys: world.apiKeys,
    settings: world.settings,
    requests,
    calls: (filter) => filterCalls(requests, filter),
    orders: world.orders,
    notifications: notifier.sent,
    ...createControls(world, notifier),
    notificationFaults,
    releaseHeld() {
      notifier.release()
      return notifier.idle()
    },
    fault: faults.add,
    clearFaults: faults.clear,
    reset() {
      world.orders.clear()
      world.links.clear()
      world.transactions.clear()
      world.outbox.splice(0)
      world.apiKeys.splice(0, Infinity, ...apiKeys)
      Object.assign(world.settings, defaultSettings)
      clock.clear()
      faults.clear()
      notificationFaults.clear()
      notifier.clear()
      requests.length = 0
    },
    idle: notifier.idle,
    async stop() {
      clock.clear()
      notifier.clear()
      await notifier.idle()
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
