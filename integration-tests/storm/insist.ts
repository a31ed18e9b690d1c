import { setTimeout as sleep } from "node:timers/promises"

const PAUSE_MS = 1_000
const ATTEMPTS = 600

/** Tries again while the shop is down or refuses, as a customer does who reloads the page. */
export async function insist<T>(request: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      await sleep(PAUSE_MS)
    }
  }
}
