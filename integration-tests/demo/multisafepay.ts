import { startSimulator, type Simulator } from "../simulator"
import { DemoError } from "./demo-error"

/** Who plays MultiSafepay: the simulator, or, with a key of yours, MultiSafepay's own test environment. */
export type MultiSafepay = {
  environment: Record<string, string>
  simulator: Simulator | undefined
}

export function hasOwnKey(): boolean {
  return Boolean(process.env.MULTISAFEPAY_API_KEY) && !process.env.MULTISAFEPAY_BASE_URL
}

export async function chooseMultiSafepay(port: number): Promise<MultiSafepay> {
  const { MULTISAFEPAY_API_KEY, MULTISAFEPAY_ENVIRONMENT } = process.env
  if (hasOwnKey() && MULTISAFEPAY_API_KEY) {
    if (MULTISAFEPAY_ENVIRONMENT === "live")
      throw new DemoError(
        "The demo never uses the live environment: unset MULTISAFEPAY_ENVIRONMENT."
      )
    const environment = { MULTISAFEPAY_API_KEY, MULTISAFEPAY_BASE_URL: "" }
    return { environment, simulator: undefined }
  }
  const simulator = await startSimulator({ port })
  const environment = {
    MULTISAFEPAY_API_KEY: simulator.apiKey,
    MULTISAFEPAY_BASE_URL: simulator.apiUrl,
  }
  return { environment, simulator }
}
