import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http"

/**
 * 400 for a path like `/%E0%A4%A`, which no route can read a parameter from. Without it Express
 * throws while it looks for the route, and Medusa makes that a 500.
 */
export function refuseUndecodablePath(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction
): void {
  try {
    decodeURIComponent(request.path)
  } catch {
    response.status(400).type("text/plain").send("unreadable")
    return
  }
  next()
}
