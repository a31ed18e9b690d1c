import { join } from "node:path"
import { type SeededStore } from "../demo/seed/seed-store"
import { startShop, type Shop } from "../demo/shop"

/** A shop that is killed and started again on the same port and database, each life with a log of its own. */
export type MortalShop = {
  seeded: () => Promise<SeededStore>
  kill: () => Promise<void>
  start: () => Promise<void>
  /** Rejects when a life ends by itself. */
  ended: Promise<never>
  /** The most memory that any life has held so far, in bytes. */
  maxRss: () => number
  stop: () => Promise<void>
}

export function startMortalShop(options: {
  folder: string
  environment: Record<string, string>
}): MortalShop {
  const { folder, environment } = options
  const lives: Shop[] = []
  let failed: (error: unknown) => void = () => undefined
  const ended = new Promise<never>((_, reject) => (failed = reject))
  ended.catch(() => undefined)

  function live(): Shop {
    const shop = startShop({ log: join(folder, `medusa-${lives.length + 1}.log`), environment })
    shop.ended.catch(failed)
    lives.push(shop)
    return shop
  }
  let shop = live()

  return {
    seeded: () => shop.reached("seeded"),
    kill: () => shop.kill(),
    async start() {
      shop = live()
      await shop.reached("started")
    },
    ended,
    maxRss: () => Math.max(...lives.map((each) => each.maxRss())),
    stop: () => shop.stop(),
  }
}
