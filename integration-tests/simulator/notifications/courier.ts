import { setMaxListeners } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { toJson } from "../json"
import { type Announcement, type World } from "../world"
import { type Composition, composeNotification } from "./compose"
import { type NotificationFaults, type NotificationKnobs } from "./knobs"
import { postNotification, type SentNotification } from "./post"

export type CourierOptions = {
  faults: NotificationFaults
  retryDelaysMs: number[]
  log: (line: string) => void
  sent: SentNotification[]
  /** Keeps hold of work that nobody waits for. */
  track: <T>(work: Promise<T>) => Promise<T>
}

/** Brings notifications to shops, as badly as the faults want it, until it is told to stop. */
export type Courier = {
  /** Sends once, as told, without repeating it on failure. */
  sendOnce: (
    announcement: Announcement,
    composition: Partial<Composition>
  ) => Promise<SentNotification | undefined>
  deliver: (announcement: Announcement) => Promise<void>
  stop: () => void
}

export function createCourier(world: World, options: CourierOptions): Courier {
  const { faults, retryDelaysMs, log, sent, track } = options
  const queues = new Map<string, Promise<void>>()
  const stopping = new AbortController()
  // Any number of notifications may be under way; Node takes more than ten for a leak.
  setMaxListeners(Infinity, stopping.signal)
  const { signal } = stopping

  async function sendOnce(announcement: Announcement, composition: Partial<Composition>) {
    const now = world.clock.wallNow()
    const timestamp = Math.floor(now.getTime() / 1000)
    const request = composeNotification(announcement, { timestamp, ...composition })
    if (!request || signal.aborted) return undefined
    const result = await postNotification(request, { at: now, signal })
    if (isStopped()) return undefined
    sent.push(result)
    log(describe(result, announcement))
    return result
  }

  /** Asked again after every wait, because the courier may be stopped meanwhile. */
  const isStopped = () => signal.aborted

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
    if (!result || result.acknowledged || delay === undefined) return
    const next = new Date(due.getTime() + delay)
    world.clock.schedule(next, () => {
      // Never the same second twice, so that every attempt carries a signature of its own.
      void track(attempt(announcement, { retry: retry + 1, due: next, earliest: timestamp + 1 }))
    })
  }

  async function deliverNow(announcement: Announcement): Promise<void> {
    const { drop, copies = 1, concurrently, delayMs } = faults.of(announcement.orderId)
    if (drop) return
    if (delayMs) await sleep(delayMs, undefined, { signal }).catch(() => undefined)
    const first = () => attempt(announcement, { retry: 0, due: world.clock.now(), earliest: 0 })
    if (concurrently) await Promise.all(Array.from({ length: copies }, first))
    else for (let copy = 0; copy < copies; copy++) await first()
  }

  return {
    sendOnce,
    /** One after the other for each order, as MultiSafepay mostly does; orders do not wait for each other. */
    deliver(announcement) {
      const { orderId } = announcement
      const before = queues.get(orderId) ?? Promise.resolve()
      const work = track(before.then(() => deliverNow(announcement)))
      queues.set(orderId, work)
      return work
    },
    stop: () => {
      stopping.abort()
    },
  }
}

function describe(
  { method, orderId, responseStatus, responseBody }: SentNotification,
  { order }: Announcement
): string {
  const answer = responseStatus ?? responseBody
  return `${method} notification of ${orderId} (${toJson(order.status ?? null)}): ${answer}`
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
