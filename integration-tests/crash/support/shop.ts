import { fork, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { openSync } from "node:fs"
import { join } from "node:path"

import { lastError } from "../../demo/last-error"
import { type KillPoint, type Order, type Report } from "./kill-points"

const JOBS = ["multisafepay-process-notifications", "multisafepay-reconcile-payments"]

export type CrashingShop = {
  /** Starts Medusa unless it runs, and says where it is to die, if anywhere. */
  start: (options?: { killAt?: KillPoint | null }) => Promise<void>
  /** Resolves when it is dead; fails when it is not within half a minute. */
  waitForDeath: () => Promise<void>
  /** Kills it now, wherever it is. */
  kill: () => Promise<void>
  /** Runs all our jobs once, in the shop's process, as its scheduler does each minute. */
  runJobs: () => Promise<void>
}

/** Medusa in a process of its own, which writes all it has to say to `log`. */
export function createShop(options: {
  log: string
  environment: Record<string, string>
}): CrashingShop {
  let child: ChildProcess | undefined

  function alive(): ChildProcess {
    if (child?.exitCode === null && child.signalCode === null) return child
    throw new Error(`The shop is not running. ${lastError(options.log)}`)
  }

  /** What it reports next; rejects when it dies instead. */
  async function answer(process: ChildProcess): Promise<Report> {
    const over = new AbortController()
    const { signal } = over
    try {
      const [report] = (await Promise.race([
        once(process, "message", { signal }),
        once(process, "exit", { signal }).then(() => {
          throw new Error(`The shop died. ${lastError(options.log)}`)
        }),
      ])) as [Report]
      if ("failed" in report) throw new Error(report.failed)
      return report
    } finally {
      over.abort()
    }
  }

  async function tell(order: Order): Promise<void> {
    const shop = alive()
    const answered = answer(shop)
    shop.send(order)
    await answered
  }

  async function waitForDeath(): Promise<void> {
    if (child?.exitCode !== null || child.signalCode !== null) return
    const signal = AbortSignal.timeout(30_000)
    await once(child, "exit", { signal }).catch(() => {
      throw new Error("The shop lives on: it never came to the point where it was to be killed.")
    })
  }

  return {
    async start({ killAt = null } = {}) {
      if (child?.exitCode !== null || child.signalCode !== null) {
        const output = openSync(options.log, "a")
        child = fork(join(__dirname, "shop-process.ts"), [], {
          execArgv: ["-r", "ts-node/register"],
          stdio: ["ignore", output, output, "ipc"],
          env: { ...process.env, ...options.environment },
        })
        await answer(child)
      }
      await tell({ arm: killAt })
    },
    waitForDeath,
    async kill() {
      child?.kill("SIGKILL")
      await waitForDeath()
    },
    async runJobs() {
      for (const job of JOBS) await tell({ run: job })
    },
  }
}
