import {
  type Agent,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request as openRequest,
} from "node:http"

export type RawRequest = {
  method?: string
  /** Sent as it is, however malformed. */
  path: string
  headers?: OutgoingHttpHeaders
  body?: Buffer | string
}

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; body: string }

/** One request, byte for byte: no client in between that would tidy up a path, a header or a body. */
export function rawRequest(
  origin: string,
  { method = "GET", path, headers = {}, body }: RawRequest,
  agent: Agent | false = false
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      method,
      path,
      headers: { ...length, ...headers },
      agent,
    }
    const request = openRequest(options, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        })
      })
      response.on("error", reject)
    })
    request.on("error", reject)
    request.end(body)
  })
}
