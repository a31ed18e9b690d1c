import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http"
import { type AddressInfo } from "node:net"

/** What a client sent. */
export type ReceivedRequest = {
  method: string
  /** With the query, as it stood on the request line. */
  url: string
  headers: IncomingHttpHeaders
  body: string
}

/** An answer: a status with a body, or free hands with the response and its socket. */
export type Reply =
  | { status?: number; body?: unknown; headers?: Record<string, string> }
  | ((response: ServerResponse) => void)

/** A real HTTP server on this machine that gives queued answers and remembers what it was asked. */
export async function startHttpServer() {
  const requests: ReceivedRequest[] = []
  const replies: Reply[] = []

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk: Buffer) => chunks.push(chunk))
    request.on("end", () => {
      const { method = "", url = "", headers } = request
      requests.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      send(response, replies.shift() ?? { status: 404, body: { success: false, error_code: 1006 } })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo

  return {
    baseUrl: `http://127.0.0.1:${port}/v1/json`,
    port,
    requests,
    /** Queues answers, given in this order. */
    reply: (...queued: Reply[]) => replies.push(...queued),
    reset: () => {
      requests.length = 0
      replies.length = 0
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

export type HttpServer = Awaited<ReturnType<typeof startHttpServer>>

/** The envelope around good data. */
export const ok = (data: unknown): Reply => ({ body: { success: true, data } })

function send(response: ServerResponse, reply: Reply): void {
  if (typeof reply === "function") {
    reply(response)
    return
  }
  const { status = 200, body = "", headers = { "content-type": "application/json" } } = reply
  response.writeHead(status, headers).end(typeof body === "string" ? body : JSON.stringify(body))
}
