import { type IncomingMessage, type ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"
import { answerApi, type ApiAnswer, type ApiRequest } from "./api/answer"
import { type FaultQueue, type FaultRule } from "./faults"
import { toJson } from "./json"
import { type NotificationFaults } from "./notifications/knobs"
import { type Notifier } from "./notifications/notifier"
import { pay } from "./pay"
import { Refusal } from "./refusal"
import { type LoggedRequest } from "./request-log"
import { type World } from "./world"

const USUAL_DELAY_MS = 1000

export type ApiSurroundings = {
  world: World
  faults: FaultQueue
  notifier: Notifier
  notificationFaults: NotificationFaults
  requests: LoggedRequest[]
  log: (line: string) => void
}

/** Answers one API call, or does to it what the next fault says. */
export async function serveApi(
  surroundings: ApiSurroundings,
  request: ApiRequest,
  { response, socket }: { response: ServerResponse; socket: IncomingMessage["socket"] }
): Promise<void> {
  const { world, faults, log } = surroundings
  const entry = toLoggedRequest(world, request)
  surroundings.requests.push(entry)
  const fault = faults.take(entry)

  const prevented = fault && insteadOfAnswer(fault)
  if (prevented === "silence") {
    log(`${entry.method} ${entry.path}: ${fault?.kind ?? ""}`)
    if (fault?.kind === "reset_before") socket.resetAndDestroy()
    return
  }
  const answer = prevented ?? (await execute(surroundings, { request, response, entry }))
  entry.status = fault?.kind === "reset_after_execution" ? undefined : answer.status
  log(`${entry.method} ${entry.path}: ${fault ? fault.kind : answer.status}`)
  await send(answer, fault, { response, socket })
}

async function execute(
  { world, notifier, notificationFaults }: ApiSurroundings,
  {
    request,
    response,
    entry,
  }: { request: ApiRequest; response: ServerResponse; entry: LoggedRequest }
): Promise<Written> {
  const answer = answerApi(world, request)
  const { beforeCreateResponse: scenario } = notificationFaults.of(entry.orderId ?? "")
  const isCreation =
    entry.method === "POST" && entry.path === "/orders" && answer.body.success === true
  if (isCreation && scenario && entry.orderId) {
    pay(world, entry.orderId, { scenario })
    await notifier.take().send()
  }
  const notifications = notifier.take()
  response.once("close", () => void notifications.send())
  return write(answer)
}

type Written = { status: number; headers: Record<string, string>; body: string }

function write({ status, body }: ApiAnswer): Written {
  return { status, headers: { "content-type": "application/json" }, body: toJson(body) }
}

/** The faults that keep a call from being carried out. */
function insteadOfAnswer({ kind, status, code }: FaultRule): Written | "silence" | undefined {
  const html = { "content-type": "text/html" }
  const refusal = (at: number) =>
    write({ status: at, body: new Refusal(code ?? 1000).toEnvelope() })
  switch (kind) {
    case "status":
      return code === undefined
        ? { status: status ?? 500, headers: html, body: "" }
        : refusal(status ?? 404)
    case "success_false":
      return refusal(200)
    case "html502":
      return {
        status: 502,
        headers: html,
        body: "<html><body><h1>502 Bad Gateway</h1></body></html>",
      }
    case "rate_limit":
      return {
        status: 429,
        headers: { "content-type": "application/json", "retry-after": "1" },
        body: toJson({ message: "Too Many Requests" }),
      }
    case "hang":
    case "reset_before":
      return "silence"
    case "slow":
    case "malformed":
    case "reset_after_execution":
    case "drop_response_body":
      return undefined
  }
}

async function send(
  { status, headers, body }: Written,
  fault: FaultRule | undefined,
  { response, socket }: { response: ServerResponse; socket: IncomingMessage["socket"] }
): Promise<void> {
  if (fault?.kind === "reset_after_execution") {
    socket.resetAndDestroy()
    return
  }
  const delayMs = fault?.delayMs ?? (fault?.kind === "slow" ? USUAL_DELAY_MS : 0)
  if (delayMs > 0) await sleep(delayMs, undefined, { ref: false })
  const half = body.slice(0, Math.ceil(body.length / 2))
  if (fault?.kind === "drop_response_body") {
    response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) })
    response.write(half, () => socket.destroy())
    return
  }
  response.writeHead(status, headers).end(fault?.kind === "malformed" ? half : body)
}

function toLoggedRequest(world: World, { method, path, query, body }: ApiRequest): LoggedRequest {
  const parsed = parse(body)
  const [, resource, id] = decodeURIComponent(path).split("/")
  const created = (parsed as { order_id?: unknown } | undefined)?.order_id
  const named = resource === "orders" || resource === "capture" ? id : undefined
  return {
    method,
    path: decodeURIComponent(path),
    orderId: named ?? (method === "POST" && resource === "orders" ? String(created) : undefined),
    query: Object.fromEntries(query),
    body: parsed,
    status: undefined,
    at: world.clock.now(),
  }
}

function parse(body: string): unknown {
  if (body === "") return undefined
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
