import type Medusa from "@medusajs/js-sdk"
import { type Simulator } from "../simulator"
import { type Traffic } from "./traffic"

/** What every customer of the storm has around. */
export type Weather = {
  medusa: Medusa
  simulator: Simulator
  traffic: Traffic
  backendUrl: string
  /** A key that MultiSafepay takes, of somebody else's account. */
  otherKey: string
}
