import { matchesPath } from "./faults"

export type LoggedRequest = {
  method: string
  /** Below `/v1/json`, decoded and without the query. */
  path: string
  /** The order it is about: from the path, or from the body of a creation. */
  orderId: string | undefined
  query: Record<string, string>
  /** Parsed when it was JSON, the text itself when it was not. */
  body: unknown
  /** What was answered; undefined when nothing was, or not yet. */
  status: number | undefined
  at: Date
}

export type CallFilter = {
  method?: string
  /** `*` stands for one segment, as in `/orders/*` + `/refunds`. */
  path?: string | RegExp
  orderId?: string
}

/** The calls that fit, oldest first. */
export function filterCalls(requests: LoggedRequest[], filter: CallFilter = {}): LoggedRequest[] {
  return requests.filter(
    (each) =>
      (filter.method === undefined || each.method === filter.method) &&
      (filter.path === undefined || matchesPath(filter.path, each.path)) &&
      (filter.orderId === undefined || each.orderId === filter.orderId)
  )
}
