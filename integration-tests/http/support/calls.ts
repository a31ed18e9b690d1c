import { type Simulator } from "../../simulator"

export const CREATE = "POST /orders"
export const READ = "GET /orders/:id"
export const UPDATE = "PATCH /orders/:id"
export const REFUND = "POST /orders/:id/refunds"

/** What MultiSafepay was asked for, oldest first; about one order when it is named. */
export function callsOf(simulator: Simulator, orderId?: string): string[] {
  const calls = simulator.calls(orderId === undefined ? {} : { orderId })
  return calls.map(
    ({ method, path }) => `${method} ${path.replace(/^\/orders\/[^/]+/, "/orders/:id")}`
  )
}

/** One link was made and its order was read: nothing was captured, given back or cancelled. */
export function expectOnlyLooks(calls: string[]): void {
  expect(new Set(calls)).toEqual(new Set([CREATE, READ]))
  expect(calls.filter((call) => call === CREATE)).toHaveLength(1)
}
