import { targetOf } from "./announce"
import { Impossible } from "./impossible"
import { type JsonObject } from "./json"
import { type Notifier } from "./notifications/notifier"
import { type SentNotification } from "./notifications/post"
import { viewOrder } from "./order-view"
import { type NotifyOverrides } from "./simulator"
import { type Announcement, type World } from "./world"

/** Notifications made by hand: about an order as it is, or with whatever a test wants to be said of it. */
export async function notify(
  { world, notifier }: { world: World; notifier: Notifier },
  orderId: string,
  overrides: NotifyOverrides
): Promise<SentNotification[]> {
  const { status, financialStatus, fields, times = 1, concurrently, ...composition } = overrides
  const { target, order } = subject(world, orderId)
  if (!(composition.url ?? target.url)) throw new Impossible(`Where should ${orderId} be notified?`)

  const announcement: Announcement = {
    orderId,
    target,
    order: {
      ...order,
      ...(status !== undefined && { status, financial_status: status }),
      ...(financialStatus !== undefined && { financial_status: financialStatus }),
      ...fields,
    },
  }
  const once = () => notifier.sendOnce(announcement, composition)
  const results: (SentNotification | undefined)[] = []
  if (concurrently) results.push(...(await Promise.all(Array.from({ length: times }, once))))
  else for (let time = 0; time < times; time++) results.push(await once())
  return results.filter((result) => result !== undefined)
}

/** An order nobody made here is one that another system made with the same key: it needs a `url`. */
function subject(world: World, orderId: string): Pick<Announcement, "target" | "order"> {
  const known = world.orders.get(orderId)
  if (known) return { target: targetOf(known.link), order: viewOrder(known) }

  const minor = 1000
  const order: JsonObject = {
    order_id: orderId,
    transaction_id: BigInt(world.nextTransactionId()),
    status: "completed",
    financial_status: "completed",
    amount: minor,
    currency: "EUR",
    payment_details: { type: "IDEAL" },
  }
  return { target: { url: undefined, method: "POST", apiKey: world.apiKeys[0] ?? "" }, order }
}
