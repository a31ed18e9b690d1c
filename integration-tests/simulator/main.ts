import { startSimulator } from "./start-simulator"

const usage = (origin: string, apiKey: string) => `
A MultiSafepay in memory, for development. No money moves here.

  API           ${origin}/v1/json
  API key       ${apiKey}
  Dashboard     ${origin}/dashboard
  Payment page  ${origin}/connect/<session>/ (the payment_url of an order)

Point the plugin at it:

  MULTISAFEPAY_BASE_URL=${origin}/v1/json
  MULTISAFEPAY_API_KEY=${apiKey}

Make a payment link by hand:

  curl ${origin}/v1/json/orders -H "api_key: ${apiKey}" -H "content-type: application/json" -d '{
    "type": "paymentlink", "order_id": "try-1", "currency": "EUR", "amount": 1000, "description": "A try",
    "payment_options": {}, "customer": { "locale": "nl_NL" } }'

PORT and MULTISAFEPAY_API_KEY change where it listens and the key it takes. Ctrl-C stops it.
`

async function main() {
  const apiKey = process.env.MULTISAFEPAY_API_KEY
  const simulator = await startSimulator({
    port: Number(process.env.PORT ?? 4010),
    ...(apiKey && { apiKey }),
    log: (line) => {
      console.log(`${new Date().toISOString()} ${line}`)
    },
  })
  console.log(usage(simulator.origin, simulator.apiKey))
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void simulator.stop())
}

main().catch((error: unknown) => {
  const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE"
  const port = process.env.PORT ?? "4010"
  console.error(busy ? `Port ${port} is taken; choose another with PORT.` : error)
  process.exitCode = 1
})
