import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

const ROOT = join(__dirname, "../../../examples/storefront")
const VITE = join(__dirname, "../../../node_modules/vite/bin/vite.js")

type Storefront = { origin: string; stop: () => Promise<void> }

/** The example storefront on its development server, which speaks once it listens. */
export async function startStorefront(options: {
  port: number
  backendUrl: string
  publishableKey: string
}): Promise<Storefront> {
  const { port, backendUrl, publishableKey } = options
  const server = spawn(
    process.execPath,
    [VITE, "--port", String(port), "--strictPort", "--host", "127.0.0.1"],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        NODE_ENV: "development",
        VITE_MEDUSA_BACKEND_URL: backendUrl,
        VITE_MEDUSA_PUBLISHABLE_KEY: publishableKey,
      },
      stdio: ["ignore", "pipe", "inherit"],
    }
  )
  const ended = once(server, "exit")
  await Promise.race([
    once(server.stdout, "data"),
    ended.then(() => {
      throw new Error("The storefront did not start.")
    }),
  ])
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.kill()
      await ended
    },
  }
}
