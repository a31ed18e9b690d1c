import { type Visit } from "./fates"
import { type Weather } from "./weather"

/** The customer's browser lands where MultiSafepay sends it: an address the shop named when it made the link. */
export async function visitOnce(
  orderId: string,
  from: "success" | "cancel",
  { simulator, traffic }: Weather
): Promise<void> {
  const options = simulator.orders.get(orderId)?.link.request.payment_options
  const url = from === "success" ? options?.redirect_url : options?.cancel_url
  if (!url) throw new RangeError(`MultiSafepay was given no address to return from ${orderId}.`)
  traffic.visits += 1
  // Nobody answers while the shop is down, and nobody tries again: that payment is the jobs' to find.
  const response = await fetch(url, { redirect: "manual" }).catch(() => undefined)
  await response?.arrayBuffer().catch(() => undefined)
}

const VISITS = {
  none: [],
  success: [["success"]],
  success_twice_at_once: [["success", "success"]],
  cancel: [["cancel"]],
  both: [["cancel"], ["success"]],
} as const satisfies Record<Visit, readonly (readonly ("success" | "cancel")[])[]>

export async function visit(orderId: string, visits: Visit, weather: Weather): Promise<void> {
  for (const tabs of VISITS[visits])
    await Promise.all(tabs.map((from) => visitOnce(orderId, from, weather)))
}
