import { setTimeout as sleep } from "node:timers/promises"
import { act } from "./act"
import { type Customer } from "./customer"
import { type MortalShop } from "./mortal-shop"
import { type Random } from "./random"
import { type Weather } from "./weather"

export type Rage = {
  /** Customers who have paid, or done whatever else they do. */
  acted: number
  kills: number
}

type Surroundings = {
  weather: Weather
  random: Random
  /** Orders that stand captured so far. */
  captured: () => Promise<number>
  kill: () => Promise<void>
  start: MortalShop["start"]
}

/** One wave after the other; between two of them the shop dies. */
const WAVES = 4
const WAVE_MS = 5_000
const LONGEST_WAIT_TO_DIE_MS = 2_000
const LOOK_MS = 200
const STALLED_MS = 30_000

/**
 * All customers act, a quarter of them at a time. While half of a wave is still being worked on, and the next has
 * begun, the shop is killed and started again.
 */
export async function rage(
  customers: readonly Customer[],
  progress: Rage,
  { weather, random, captured, kill, start }: Surroundings
): Promise<void> {
  async function begin(customer: Customer): Promise<void> {
    await sleep(customer.fate.random.integer(0, WAVE_MS))
    await act(customer, weather)
    progress.acted += 1
  }
  const actions: Promise<void>[] = []
  const waveOf = (index: number) => Math.floor((index * WAVES) / customers.length)

  for (let wave = 0; wave < WAVES; wave++) {
    const members = customers.filter((_, index) => waveOf(index) === wave)
    const before = await captured()
    actions.push(...members.map(begin))
    // Awaited below; a failure before that is nobody's unhandled rejection.
    for (const action of actions) action.catch(() => undefined)
    if (wave > 0) {
      await sleep(random.integer(0, LONGEST_WAIT_TO_DIE_MS))
      await kill()
      progress.kills += 1
      await start()
    }
    if (wave < WAVES - 1) await untilReached(captured, before + members.length / 3)
  }
  await Promise.all(actions)
  await weather.simulator.releaseHeld()
  await weather.simulator.idle()
}

/** Goes on as well when nothing moves any more: what was lost only time will find. */
async function untilReached(captured: () => Promise<number>, wanted: number): Promise<void> {
  let highest = 0
  let movedAt = Date.now()
  while (Date.now() - movedAt < STALLED_MS) {
    const now = await captured()
    if (now >= wanted) return
    if (now > highest) movedAt = Date.now()
    highest = Math.max(highest, now)
    await sleep(LOOK_MS)
  }
}
