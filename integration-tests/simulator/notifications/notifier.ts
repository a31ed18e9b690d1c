import { type Announcement, type World } from "../world"
import { type Courier, type CourierOptions, createCourier } from "./courier"
import { type SentNotification } from "./post"

export type Notifier = {
  sent: SentNotification[]
  /** Takes what is in the outbox; nothing leaves before `send` is called. `idle` waits for it from now on. */
  take: () => { send: () => Promise<void> }
  sendOnce: Courier["sendOnce"]
  /** Sends what `reorder` still holds back. */
  release: () => void
  idle: () => Promise<void>
  /** Forgets what was sent and gives up on what is under way. */
  clear: () => void
}

const QUARTER_OF_AN_HOUR_MS = 15 * 60_000
export const defaultRetryDelaysMs = [
  QUARTER_OF_AN_HOUR_MS,
  QUARTER_OF_AN_HOUR_MS,
  QUARTER_OF_AN_HOUR_MS,
]

/** Decides when notifications leave and in which order, and knows when all of them have arrived. */
export function createNotifier(
  world: World,
  options: Omit<CourierOptions, "sent" | "track">
): Notifier {
  const sent: SentNotification[] = []
  const pending = new Set<Promise<unknown>>()
  const held = new Map<string, Announcement>()
  let courier = createCourier(world, { ...options, sent, track })

  function track<T>(work: Promise<T>): Promise<T> {
    pending.add(work)
    const done = () => pending.delete(work)
    work.then(done, done)
    return work
  }

  function inOrder(announcements: Announcement[]): Announcement[] {
    return announcements.flatMap((announcement) => {
      const { orderId } = announcement
      if (!options.faults.of(orderId).reorder) return [announcement]
      const earlier = held.get(orderId)
      if (earlier) held.delete(orderId)
      else held.set(orderId, announcement)
      return earlier ? [announcement, earlier] : []
    })
  }

  return {
    sent,
    sendOnce: (announcement, composition) => track(courier.sendOnce(announcement, composition)),
    take() {
      const announcements = world.outbox.splice(0)
      // Whoever is cleared meanwhile takes these along, wherever they are.
      const { deliver } = courier
      let open: () => void = () => undefined
      const gate = new Promise<void>((resolve) => (open = resolve))
      const work = gate.then(() => Promise.all(inOrder(announcements).map(deliver)))
      if (announcements.length > 0) void track(work)
      return {
        async send() {
          open()
          await work
        },
      }
    },
    release() {
      for (const announcement of held.values()) void courier.deliver(announcement)
      held.clear()
    },
    async idle() {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    clear() {
      courier.stop()
      courier = createCourier(world, { ...options, sent, track })
      held.clear()
      sent.length = 0
    },
  }
}
