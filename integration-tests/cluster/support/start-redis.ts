import { spawn } from "node:child_process"
import { once } from "node:events"

import { findPort } from "../../demo/find-port"

/** A Redis of our own, which keeps nothing. */
export async function startRedis(): Promise<{ url: string; stop: () => Promise<void> }> {
  const port = await findPort(26_000 + (process.pid % 20_000))
  const child = spawn(
    "redis-server",
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
    { stdio: ["ignore", "pipe", "inherit"] }
  )
  // Also when the tests end without an end.
  process.once("exit", () => child.kill())
  for await (const chunk of child.stdout) if (String(chunk).includes("Ready to accept")) break
  child.stdout.resume()
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill()
      if (child.exitCode === null) await once(child, "exit")
    },
  }
}
