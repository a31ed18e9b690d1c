import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"

import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { stringify } from "csv-stringify"

import { MULTISAFEPAY_MODULE } from "../../../../../modules/multisafepay"
import { type MultiSafepayModule } from "../../../../../types/module"
import { describeFailure } from "../../../../../workflows/describe-failure"
import { toLinkFilters } from "../to-link-filters"
import { type PaymentLinkFiltersQuery } from "../validators"

/** The links that the filters leave, as CSV, newest first. */
export async function GET(
  request: AuthenticatedMedusaRequest<unknown, PaymentLinkFiltersQuery>,
  response: MedusaResponse
): Promise<void> {
  const { exportLinks }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const filters = await toLinkFilters(request.scope, request.validatedQuery)
  response.attachment("payment-links.csv")
  response.setHeader("Cache-Control", "no-store")
  // Ids and payment methods come from elsewhere, and a spreadsheet runs what begins like a formula.
  const csv = stringify({ header: true, bom: true, escape_formulas: true })
  try {
    await pipeline(Readable.from(exportLinks(filters)), csv, response)
  } catch (error) {
    // The answer is broken off by then, so that nobody takes half of it for all, and no other can be given.
    const logger = request.scope.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`[multisafepay] an export of payment links broke off: ${describeFailure(error)}`)
  }
}
