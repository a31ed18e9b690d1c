import { applyOutcome, startAttempt } from "../attempts"
import { findGateway, type Gateway } from "../gateways"
import { type PaymentLink, type Transaction } from "../model"
import { withQuery } from "../notifications/compose"
import { offeredGateways } from "../pay"
import { endLink, linkState } from "../payment-links"
import { type World } from "../world"
import { type PageAnswer, seeOther } from "./layout"
import {
  renderDeadLink,
  renderDone,
  renderForeignForm,
  renderMethods,
  renderNotFound,
} from "./link-page"
import { readOutcome } from "./read-outcome"
import { renderDecided, renderPlatform } from "./platform-page"
import { serveDashboard } from "./serve-dashboard"

export type PageRequest = {
  method: string
  path: string
  query: URLSearchParams
  form: URLSearchParams
}

/** The pages people see: customers, testers, and staff. What they caused is in the outbox afterwards. */
export function servePage(world: World, request: PageRequest): PageAnswer {
  const [, area, id = "", action = ""] = request.path.split("/")
  if (area === "dashboard") return serveDashboard(world, request)
  if (area === "connect") {
    const link = world.links.get(id)
    return link ? serveLink(world, { link, action }, request) : renderNotFound()
  }
  if (area === "simulator") {
    const transaction = world.transactions.get(request.query.get("trxid") ?? "")
    const gateway = transaction && findGateway(transaction.gateway)
    return gateway ? servePlatform(world, { transaction, gateway }, request) : renderNotFound()
  }
  return renderNotFound()
}

function serveLink(
  world: World,
  { link, action }: { link: PaymentLink; action: string },
  { method, query, form }: PageRequest
): PageAnswer {
  if (action === "done") return renderDone(link, query.get("paid") === "1")
  if (method === "POST" && action === "") return renderForeignForm()

  const declined = query.has("declined")
  if (method === "GET" && !declined) link.opens += 1
  const state = linkState(world, link)
  if (state !== "open") return renderDeadLink(link, state)

  const fixed = query.get("methods") === "all" ? undefined : link.request.gateway
  const offered = offeredGateways(link)
  if (method === "POST" && action === "cancel") {
    endLink(world, link, "cancelled")
    return seeOther(returnUrl(link, "cancel_url"))
  }
  if (method === "POST" && action === "choose") {
    const chosen = form.get("gateway") ?? ""
    const gateway = offered.find((each) => each.id === chosen) ?? fixedGateway(link, chosen)
    if (!gateway) return renderNotFound()
    const transaction = startAttempt(world, { link, gateway })
    return seeOther(`/simulator/${gateway.id.toLowerCase()}?trxid=${transaction.id}`)
  }
  const gateway = fixed && findGateway(fixed)
  return renderMethods(link, {
    gateways: gateway ? [gateway] : offered,
    isFixed: Boolean(gateway),
    declined,
  })
}

const fixedGateway = ({ request }: PaymentLink, chosen: string) =>
  request.gateway === chosen ? findGateway(chosen) : undefined

function servePlatform(
  world: World,
  attempt: { transaction: Transaction; gateway: Gateway },
  { method, form }: PageRequest
): PageAnswer {
  const { transaction } = attempt
  if (transaction.status !== "initialized") return renderDecided(transaction, nextUrl(transaction))
  if (method !== "POST") return renderPlatform(attempt)

  const read = readOutcome(attempt, form)
  if ("error" in read) return renderPlatform(attempt, read)
  Object.assign(transaction.details, read.details)
  applyOutcome(world, attempt, read.outcome)
  return seeOther(nextUrl(transaction))
}

/** Success and "wait and see" go to the shop's redirect_url; a refusal leads back to the methods. */
function nextUrl({ status, link }: Transaction): string {
  if (status === "declined") return `${link.url}&declined=1`
  return returnUrl(
    link,
    ["void", "cancelled", "expired"].includes(status) ? "cancel_url" : "redirect_url"
  )
}

/** With our order id as `transactionid`, which is the name it goes by here. */
function returnUrl(link: PaymentLink, which: "redirect_url" | "cancel_url"): string {
  const url = link.request.payment_options[which]
  if (url) return withQuery(url, { transactionid: link.orderId })
  return `/connect/${link.sessionId}/done?paid=${which === "redirect_url" ? 1 : 0}`
}
