import { fork, type ChildProcess } from "node:child_process"
import { openSync } from "node:fs"
import { join } from "node:path"
import { DemoError } from "./demo-error"
import { type SeededStore } from "./seed/seed-store"

/** What the process with Medusa reports, in this order. */
export type ShopMessage =
  { step: "migrated" } | { step: "started" } | { step: "seeded"; store: SeededStore }

export type Shop = {
  reached: <S extends ShopMessage["step"]>(step: S) => Promise<Extract<ShopMessage, { step: S }>>
  stop: () => Promise<void>
}

/** Starts Medusa in a process of its own, which writes all it has to say to `log`. */
export function startShop(options: { log: string; environment: Record<string, string> }): Shop {
  const log = openSync(options.log, "w")
  const child = fork(join(__dirname, "shop-process.ts"), [], {
    // A group of its own: Ctrl-C reaches the demo only, which stops everything in order.
    detached: true,
    execArgv: ["-r", "ts-node/register"],
    stdio: ["ignore", log, log, "ipc"],
    env: { ...process.env, ...options.environment },
  })
  const messages: ShopMessage[] = []
  child.on("message", (message: ShopMessage) => messages.push(message))

  return {
    reached: (step) => waitFor(child, messages, step),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once("exit", resolve))
      if (child.connected) child.disconnect()
      await gone
    },
  }
}

function waitFor<S extends ShopMessage["step"]>(
  child: ChildProcess,
  messages: ShopMessage[],
  step: S
): Promise<Extract<ShopMessage, { step: S }>> {
  type Wanted = Extract<ShopMessage, { step: S }>
  const find = () => messages.find((message): message is Wanted => message.step === step)
  return new Promise((resolve, reject) => {
    const look = () => {
      const message = find()
      if (!message) return
      child.off("message", look).off("exit", fail)
      resolve(message)
    }
    const fail = () => {
      reject(new DemoError("Medusa stopped by itself."))
    }
    child.on("message", look).once("exit", fail)
    look()
    if (child.exitCode !== null) fail()
  })
}
