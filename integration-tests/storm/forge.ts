import { type NotifyOverrides } from "../simulator"
import { type Forgery } from "./fates"
import { type Weather } from "./weather"

/** Those the shop has to refuse; the others it may take in, and must see through. */
const REFUSED: Forgery[] = [
  "signed_by_nobody",
  "signed_by_another_account",
  "unsigned",
  "replayed_much_later",
]

const AN_HOUR_SECONDS = 3_600

/** Sends a notification that says the opposite of what is true. */
export async function forge(
  orderId: string,
  { forgery, isPaid }: { forgery: Forgery; isPaid: boolean },
  { simulator, traffic, backendUrl, otherKey }: Weather
): Promise<void> {
  const status = isPaid ? "void" : "completed"
  const overrides = {
    signed_by_nobody: { status, apiKey: "a key nobody has" },
    signed_by_another_account: { status, apiKey: otherKey },
    unsigned: { status, auth: null },
    replayed_much_later: { status, timestamp: Math.floor(Date.now() / 1000) - AN_HOUR_SECONDS },
    lying_about_the_status: { status },
    about_an_unknown_order: { url: `${backendUrl}/hooks/multisafepay/default` },
    hint_without_a_reason: { method: "GET" },
  } satisfies Record<Forgery, NotifyOverrides>
  const subject = forgery === "about_an_unknown_order" ? `${orderId}_unknown` : orderId

  const [sent] = await simulator.notify(subject, overrides[forgery])
  traffic.forged += 1
  if (sent?.acknowledged && REFUSED.includes(forgery)) traffic.believed += 1
}
