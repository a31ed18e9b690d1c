import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

/** 404 without a word of what was asked for, which Express's own page would repeat. */
export function answerNotFound(_: MedusaRequest, response: MedusaResponse): void {
  response.status(404).type("text/plain").send("not found")
}

/** Below a prefix of ours exactly one more segment is an address, and these methods are served there. */
export function serveOnly(...methods: string[]) {
  const served = ["HEAD", "OPTIONS", ...methods]
  return (request: MedusaRequest, response: MedusaResponse, next: MedusaNextFunction): void => {
    if (served.includes(request.method) && /^\/[^/]+\/?$/.test(request.path)) next()
    else answerNotFound(request, response)
  }
}
