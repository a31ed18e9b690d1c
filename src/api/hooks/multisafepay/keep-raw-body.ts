import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

import { readBody } from "./read-body"

/**
 * Keeps the bytes as they came for the signature, which covers them whatever they are and whatever
 * the headers call them. 413 when there are more than a notification can have.
 */
export async function keepRawBody(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  // A sender who breaks off hears nothing more, so it does not matter what is answered then.
  const rawBody = await readBody(request).catch(() => undefined)
  if (!rawBody) {
    response.status(413).type("text/plain").send("too large")
    return
  }
  request.rawBody = rawBody
  next()
}
