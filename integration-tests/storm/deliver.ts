import { type Delivery, type Fate } from "./fates"
import { type Weather } from "./weather"

const LONGEST_DELAY_MS = 8_000

/** From now on MultiSafepay's notifications of this order fare as the customer's fate wants. */
export function deliver(
  { simulator, traffic }: Pick<Weather, "simulator" | "traffic">,
  orderId: string,
  { delivery, random }: Fate
): void {
  const copies = random.integer(2, 5)
  const delayMs = random.integer(500, LONGEST_DELAY_MS)
  const knobs = {
    normal: {},
    dropped: { drop: true },
    repeated: { copies },
    repeated_at_once: { copies, concurrently: true },
    delayed: { delayMs },
    reordered: { reorder: true },
  } satisfies Record<Delivery, object>
  simulator.notificationFaults.set(knobs[delivery], orderId)
  if (delivery === "dropped") traffic.dropped += 1
}
