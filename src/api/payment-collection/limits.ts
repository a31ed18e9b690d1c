import { rateLimit, type RateLimitExceededEventHandler } from "express-rate-limit"

import { pageHeaders } from "../hosted-page/page-headers"
import { payPage } from "./pay-page"
import { toPageLanguage } from "./send-pay-page"

const answerBusy: RateLimitExceededEventHandler = (request, response) => {
  const page = payPage({ state: "busy", language: toPageLanguage(request) })
  response.status(429).set(pageHeaders()).send(page)
}

/**
 * Counts in the memory of one process: several processes allow as many times more, which still keeps a
 * script from filling the shop's database or wearing out MultiSafepay's patience.
 */
const COMMON = {
  windowMs: 60_000,
  legacyHeaders: false,
  standardHeaders: "draft-8",
  handler: answerBusy,
} as const

/** By the visitor's address as the proxy in front of Medusa tells it. An office full of people has one. */
export const limitVisits = rateLimit({ ...COMMON, limit: 120, identifier: "visits" })

export const limitPayments = rateLimit({ ...COMMON, limit: 20, identifier: "payments" })

/** Whoever presses it, and from wherever. */
export const limitPaymentsOfCollection = rateLimit({
  ...COMMON,
  limit: 10,
  identifier: "payments-of-collection",
  keyGenerator: ({ params }) => params.id ?? "",
})
