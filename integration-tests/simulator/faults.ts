/** What goes wrong with an API call, and whether MultiSafepay carried it out before it did. */
export type FaultKind =
  /** Not carried out: this HTTP status, with the error envelope when there is a `code`. */
  | "status"
  /** Not carried out: a proxy's page instead of JSON. */
  | "html502"
  /** Not carried out: 429. */
  | "rate_limit"
  /** Not carried out: no answer, ever. */
  | "hang"
  /** Not carried out: the connection is reset. */
  | "reset_before"
  /** Carried out, then the connection is reset. */
  | "reset_after_execution"
  /** Carried out, and answered after `delayMs`, a second unless told: later than the client waits is a timeout. */
  | "slow"
  /** Carried out: 200 with JSON that breaks off. */
  | "malformed"
  /** Not carried out: HTTP 200 with `success: false` and `code`. */
  | "success_false"
  /** Carried out: the headers arrive, half of the body does, then the connection closes. */
  | "drop_response_body"

export type FaultRule = {
  kind: FaultKind
  method?: string
  /** Below `/v1/json`, such as `/orders/123`; `*` stands for one segment. */
  path?: string | RegExp
  /** How many matching calls it hits; 1 unless told. */
  times?: number
  status?: number
  code?: number
  delayMs?: number
}

export type FaultQueue = {
  add: (rule: FaultRule) => void
  /** The first rule that fits, used up by one. */
  take: (call: { method: string; path: string }) => FaultRule | undefined
  clear: () => void
}

export function createFaultQueue(): FaultQueue {
  let rules: (FaultRule & { left: number })[] = []
  return {
    add(rule) {
      rules.push({ ...rule, left: rule.times ?? 1 })
    },
    take({ method, path }) {
      const rule = rules.find(
        (each) =>
          (each.method === undefined || each.method === method) &&
          (each.path === undefined || matchesPath(each.path, path))
      )
      if (rule) rule.left -= 1
      rules = rules.filter((each) => each.left > 0)
      return rule
    },
    clear() {
      rules = []
    },
  }
}

export function matchesPath(pattern: string | RegExp, path: string): boolean {
  if (pattern instanceof RegExp) return pattern.test(path)
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^/]+")
  return new RegExp(`^${escaped}$`).test(path)
}
