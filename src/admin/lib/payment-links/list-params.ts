import { type PaymentLinkFilters, type PaymentLinkQuery } from "../../hooks/api/payment-link-list"
import { STATUSES } from "../order-payment/link-state-texts"

/** What the page's address remembers. */
export type ListParam =
  "q" | "status" | "account" | "attention" | "from" | "until" | "order" | "offset"

const LIMIT = 20

const NEWEST_FIRST = "-created_at"

const FILTERS: readonly ListParam[] = ["q", "status", "account", "attention", "from", "until"]

/** Columns that an index sorts. */
const SORTABLE = ["created_at", "amount", "status", "expires_at"]

const oneOf = <Value extends string>(values: readonly Value[], value: string | null) =>
  values.find((known) => known === value)

/** A moment of a day where the reader is; undefined for what is no day. */
function toMoment(day: string | null, time: string): string | undefined {
  const moment = new Date(`${day ?? ""}T${time}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

/** An address may have been written by hand: what makes no sense in it does not filter. */
export const toFilters = (params: URLSearchParams): PaymentLinkFilters => ({
  q: params.get("q")?.slice(0, 100) ?? undefined,
  status: oneOf(STATUSES, params.get("status")),
  account: params.get("account") ?? undefined,
  attention: oneOf(["true", "false"], params.get("attention")),
  created_from: toMoment(params.get("from"), "00:00"),
  created_to: toMoment(params.get("until"), "23:59:59.999"),
})

export function toQuery(params: URLSearchParams): PaymentLinkQuery {
  const order = params.get("order") ?? NEWEST_FIRST
  const offset = Number(params.get("offset"))
  return {
    ...toFilters(params),
    order: SORTABLE.includes(order.replace("-", "")) ? order : NEWEST_FIRST,
    limit: LIMIT,
    offset: Number.isSafeInteger(offset) && offset > 0 ? offset : 0,
  }
}

export const isFiltered = (params: URLSearchParams): boolean =>
  FILTERS.some((filter) => params.has(filter))

export type ParamChanges = Partial<Record<ListParam, string | undefined>>

/** The address with changes, from the first page on unless they say otherwise. */
export function withChanges(params: URLSearchParams, changes: ParamChanges): URLSearchParams {
  const changed = new URLSearchParams(params)
  for (const [name, value] of Object.entries({ offset: undefined, ...changes })) {
    if (value) changed.set(name, value)
    else changed.delete(name)
  }
  return changed
}

export const withoutFilters = (): ParamChanges =>
  Object.fromEntries(FILTERS.map((filter) => [filter, undefined]))
