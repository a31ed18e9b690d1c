import { join } from "node:path"

type StorefrontOptions = { port: number; backendUrl: string; publishableKey: string }

/** The example storefront, as `npm run dev` in its folder would start it. */
export async function startStorefront(
  options: StorefrontOptions
): Promise<{ stop: () => Promise<void> }> {
  process.env.VITE_MEDUSA_BACKEND_URL = options.backendUrl
  process.env.VITE_MEDUSA_PUBLISHABLE_KEY = options.publishableKey
  const { createServer } = await import("vite")
  const server = await createServer({
    root: join(__dirname, "../../examples/storefront"),
    logLevel: "error",
    server: { host: "127.0.0.1", port: options.port, strictPort: true },
  })
  await server.listen()
  return { stop: () => server.close() }
}
