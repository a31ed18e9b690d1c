import { findPort } from "./find-port"
import { type Screen } from "./screen"

export type Ports = { medusa: number; storefront: number; simulator: number }

/** Ten further for each demo that runs already: it may have chosen its ports without listening on them yet. */
export async function choosePorts(demoNumber: number, screen: Screen): Promise<Ports> {
  const offset = (demoNumber - 1) * 10
  if (offset > 0) screen.line("  Another demo is running here; this one keeps out of its way.")

  async function choose(wanted: number, who: string): Promise<number> {
    const port = await findPort(wanted + offset)
    if (port !== wanted + offset)
      screen.line(`  Port ${wanted + offset} is taken, so ${who} uses ${port}.`)
    return port
  }
  return {
    medusa: await choose(9000, "Medusa"),
    storefront: await choose(8000, "the storefront"),
    simulator: await choose(8080, "the simulator"),
  }
}
