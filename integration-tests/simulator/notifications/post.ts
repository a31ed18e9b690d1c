import { inspect } from "node:util"
import { type NotificationRequest } from "./compose"

/** One attempt to deliver a notification, and what the shop said. */
export type SentNotification = NotificationRequest & {
  at: Date
  /** Undefined when there was no answer at all; `responseBody` then says why. */
  responseStatus: number | undefined
  responseBody: string
  /** 200 with OK in the first hundred characters: MultiSafepay will not send it again. */
  acknowledged: boolean
}

const PATIENCE_MS = 30_000

export async function postNotification(
  request: NotificationRequest,
  { at, signal }: { at: Date; signal: AbortSignal }
): Promise<SentNotification> {
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers,
      ...(request.body !== undefined && { body: request.body }),
      // A redirect is never followed: to MultiSafepay it is simply not a 200.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    })
    const responseBody = await response.text()
    const acknowledged =
      response.status === 200 && /\b(MULTISAFEPAY_)?OK\b/i.test(responseBody.slice(0, 100))
    return { ...request, at, responseStatus: response.status, responseBody, acknowledged }
  } catch (error) {
    const responseBody = inspect(error instanceof Error ? (error.cause ?? error) : error)
    return { ...request, at, responseStatus: undefined, responseBody, acknowledged: false }
  }
}
