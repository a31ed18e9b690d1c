import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { PROOF_HEADER } from "../../../../multisafepay/notification/probe"
import { type Receipt } from "../../../../modules/multisafepay/receiver"
import { type MultiSafepayModule } from "../../../../types/module"

/** MultiSafepay takes 200 with this text for an acknowledgement, and sends again after anything else. */
const OK = "OK"

const STATUS = {
  committed: 200,
  ignored: 200,
  probed: 200,
  forged: 403,
  unreadable: 400,
  unknown_account: 404,
} as const satisfies Record<Receipt["result"], number>

function answer(response: MedusaResponse, status: number, body: string): void {
  response.status(status).type("text/plain").send(body)
}

/** Commits before it acknowledges; a database that is down makes MultiSafepay send again. */
async function receive(
  request: MedusaRequest,
  response: MedusaResponse,
  take: (module: MultiSafepayModule) => Promise<Receipt>
): Promise<void> {
  const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER)
  try {
    const receipt = await take(request.scope.resolve(MULTISAFEPAY_MODULE))
    const status = STATUS[receipt.result]
    if ("reason" in receipt)
      logger.warn(`[multisafepay] notification answered ${status}: ${receipt.reason}`)
    if ("proof" in receipt) response.set(PROOF_HEADER, receipt.proof)
    answer(response, status, status === 200 ? OK : receipt.result)
  } catch (error) {
    const reason = error instanceof Error ? error.name : "unknown error"
    logger.error(`[multisafepay] a notification could not be stored: ${reason}`)
    answer(response, 503, "try again")
  }
}

/** Put there by the middleware. */
const rawBodySchema = z.instanceof(Buffer)

const accountOf = (request: MedusaRequest): string => request.params.account ?? ""

/**
 * A signed notification. 200 `OK` once committed to the inbox; 403 on a missing or wrong signature
 * or a timestamp over 600 s off; 404 for an unknown account; 400 or 413 for what cannot be read;
 * 503 when the inbox cannot be written.
 */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const authHeader = request.headers.auth
  const notification = {
    account: accountOf(request),
    rawBody: rawBodySchema.parse(request.rawBody),
    authHeader: typeof authHeader === "string" ? authHeader : undefined,
  }
  await receive(request, response, (module) => module.receiver.receiveSigned(notification))
}

/** The unsigned form: trusts nothing, and only queues a look at that order if it is ours. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const { transactionid: orderId } = request.query
  const named = typeof orderId === "string" ? orderId : ""
  await receive(request, response, (module) =>
    module.receiver.receiveHint(accountOf(request), named)
  )
}
