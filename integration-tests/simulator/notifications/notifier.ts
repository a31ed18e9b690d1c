import { setTimeout as sleep } from "node:timers/promises"
import { toJson } from "../json"
import { type Announcement, type World } from "../world"
import { type Composition, composeNotification } from "./compose"
import { type NotificationFaults, type NotificationKnobs } from "./knobs"
import { postNotification, type SentNotification } from "./post"

export type Notifier = {
  sent: SentNotification[]
  /** Takes what is in the outbox; nothing leaves before `send` is called. `idle` waits for it from now on. */
  take: () => { send: () => Promise<void> }
  /** Sends once, as told, without repeating it on failure. */
  sendOnce: (
    announcement: Announcement,
    composition: Partial<Composition>
  ) => Promise<SentNotification | undefined>
  /** Sends what `reorder` still holds back. */
  release: () => void
  idle: () => Promise<void>
  clear: () => void
  stop: () => void
}

const QUARTER_OF_AN_HOUR_MS = 15 * 60_000
export const defaultRetryDelaysMs = [
  QUARTER_OF_AN_HOUR_MS,
  QUARTER_OF_AN_HOUR_MS,
  QUARTER_OF_AN_HOUR_MS,
]

type Surroundings = {
  faults: NotificationFaults
  retryDelaysMs: number[]
  log: (line: string) => void
}

export function createNotifier(
  world: World,
  { faults, retryDelaysMs, log }: Surroundings
): Notifier {
  const sent: SentNotification[] = []
  const pending = new Set<Promise<unknown>>()
  const queues = new Map<string, Promise<unknown>>()
  const held = new Map<string, Announcement>()
  const stopped = new AbortController()

  function track<T>(work: Promise<T>): Promise<T> {
    pending.add(work)
    const done = () => pending.delete(work)
    work.then(done, done)
    return work
  }

  async function sendOnce(announcement: Announcement, composition: Partial<Composition>) {
    const now = world.clock.wallNow()
    const timestamp = Math.floor(now.getTime() / 1000)
    const request = composeNotification(announcement, { timestamp, ...composition })
    if (!request) return undefined
    const result = await postNotification(request, { at: now, signal: stopped.signal })
    sent.push(result)
    const answer = result.responseStatus ?? result.responseBody
    log(
      `${request.method} notification of ${announcement.orderId} (${toJson(announcement.order.status ?? null)}): ${answer}`
    )
    return result
  }

  /** The first attempt, and the right number of further ones as the clock goes on. */
  async function attempt(
    announcement: Announcement,
    { retry, due, earliest }: { retry: number; due: Date; earliest: number }
  ): Promise<void> {
    const knobs = faults.of(announcement.orderId)
    const now = Math.floor(world.clock.wallNow().getTime() / 1000)
    const timestamp = Math.max(now + (knobs.timestampOffsetSeconds ?? 0), earliest)
    const result = await sendOnce(announcement, { timestamp, ...toComposition(knobs) })
    const delay = retryDelaysMs[retry]
    if (!result || result.acknowledged || delay === undefined || stopped.signal.aborted) return
    const next = new Date(due.getTime() + delay)
    world.clock.schedule(next, () => {
      // Never the same second twice, so that every attempt carries a signature of its own.
      void track(attempt(announcement, { retry: retry + 1, due: next, earliest: timestamp + 1 }))
    })
  }

  async function deliver(announcement: Announcement): Promise<void> {
    const { drop, copies = 1, concurrently, delayMs } = faults.of(announcement.orderId)
    if (drop) return
    if (delayMs) await sleep(delayMs, undefined, { signal: stopped.signal }).catch(() => undefined)
    const first = () => attempt(announcement, { retry: 0, due: world.clock.now(), earliest: 0 })
    if (concurrently) await Promise.all(Array.from({ length: copies }, first))
    else for (let copy = 0; copy < copies; copy++) await first()
  }

  /** One after the other for each order, as MultiSafepay mostly does; orders do not wait for each other. */
  function enqueue(announcement: Announcement): Promise<void> {
    const { orderId } = announcement
    const before = queues.get(orderId) ?? Promise.resolve()
    const work = before.then(() => deliver(announcement))
    queues.set(orderId, work)
    return track(work)
  }

  function inOrder(announcements: Announcement[]): Announcement[] {
    return announcements.flatMap((announcement) => {
      const { orderId } = announcement
      if (!faults.of(orderId).reorder) return [announcement]
      const earlier = held.get(orderId)
      if (earlier) held.delete(orderId)
      else held.set(orderId, announcement)
      return earlier ? [announcement, earlier] : []
    })
  }

  return {
    sent,
    sendOnce: (announcement, composition) => track(sendOnce(announcement, composition)),
    take() {
      const announcements = world.outbox.splice(0)
      let open: () => void = () => undefined
      const gate = new Promise<void>((resolve) => (open = resolve))
      const work = gate.then(() => Promise.all(inOrder(announcements).map(enqueue)))
      if (announcements.length > 0) void track(work)
      return {
        async send() {
          open()
          await work
        },
      }
    },
    release() {
      for (const announcement of held.values()) void enqueue(announcement)
      held.clear()
    },
    async idle() {
      while (pending.size > 0) await Promise.allSettled(pending)
    },
    clear() {
      sent.length = 0
      held.clear()
    },
    stop: () => {
      stopped.abort()
    },
  }
}

function toComposition(knobs: NotificationKnobs): Partial<Composition> {
  return {
    ...(knobs.signature === "wrong" && { apiKey: "a key nobody has" }),
    ...(knobs.signature === "missing" && { auth: null }),
    spacing: knobs.spacing,
    numericOrderId: knobs.numericOrderId,
    stringTransactionId: knobs.stringTransactionId,
  }
}
