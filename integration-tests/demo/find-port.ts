import { createServer } from "node:net"
import { DemoError } from "./demo-error"

const ATTEMPTS = 50

/** The wanted port, or the first free one above it. */
export async function findPort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + ATTEMPTS; port++) {
    // Somebody may listen on one of the two only.
    if ((await isFree(port, "127.0.0.1")) && (await isFree(port, "::"))) return port
  }
  throw new DemoError(`No port from ${wanted} to ${wanted + ATTEMPTS - 1} is free.`)
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
      // Without IPv6 there is nobody to be in the way either.
      .on("error", (error: NodeJS.ErrnoException) => {
        resolve(error.code !== "EADDRINUSE")
      })
      .listen(port, host, () => {
        server.close(() => {
          resolve(true)
        })
      })
  })
}
