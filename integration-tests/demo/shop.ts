import { fork, type ChildProcess } from "node:child_process"
import { openSync } from "node:fs"
import { join } from "node:path"
import { DemoError } from "./demo-error"
import { lastError } from "./last-error"
import { type SeededStore } from "./seed/seed-store"

/** How far Medusa is, in this order. */
export type Progress = { migrated: true; started: true; seeded: SeededStore }

/** What the process with Medusa reports: its progress, and in bytes the most memory that it has held so far. */
export type ShopMessage = Partial<Progress & { maxRss: number }>

export type Shop = {
  reached: <S extends keyof Progress>(stage: S) => Promise<Progress[S]>
  /** Rejects when Medusa ends without having been told to. */
  ended: Promise<never>
  maxRss: () => number
  stop: () => Promise<void>
  /** SIGKILL: nothing is finished, nothing is said. */
  kill: () => Promise<void>
}

/** Starts Medusa in a process of its own, which writes all it has to say to `log`. */
export function startShop(options: { log: string; environment: Record<string, string> }): Shop {
  const output = openSync(options.log, "w")
  const child = fork(join(__dirname, "shop-process.ts"), [], {
    // A group of its own: Ctrl-C reaches the demo only, which stops everything in order.
    detached: true,
    execArgv: ["-r", "ts-node/register"],
    stdio: ["ignore", output, output, "ipc"],
    env: { ...process.env, ...options.environment },
  })
  const progress: ShopMessage = {}
  child.on("message", (message: ShopMessage) => Object.assign(progress, message))

  let wanted = true
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve()
    })
  })
  const ended = exited.then(() => {
    if (!wanted) return new Promise<never>(() => undefined)
    throw new DemoError(`Medusa stopped by itself. ${lastError(options.log)}`)
  })
  // Looked at when it matters; until then it is nobody's unhandled rejection.
  ended.catch(() => undefined)

  return {
    reached: (stage) => Promise.race([ended, waitFor(child, progress, stage)]),
    ended,
    maxRss: () => progress.maxRss ?? 0,
    async stop() {
      wanted = false
      if (child.connected) child.disconnect()
      await exited
    },
    async kill() {
      wanted = false
      child.kill("SIGKILL")
      await exited
    },
  }
}

function waitFor<S extends keyof Progress>(
  child: ChildProcess,
  progress: ShopMessage,
  stage: S
): Promise<Progress[S]> {
  return new Promise((resolve) => {
    const look = () => {
      const reached = progress[stage]
      if (reached !== undefined) resolve(reached)
    }
    child.on("message", look)
    look()
  })
}
