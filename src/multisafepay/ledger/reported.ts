import { type ReportFailure } from "./report-failure"

/** What MultiSafepay was told of an order, so that it is told once. */
export type Reported = Readonly<{
  /** The order's number, filed as `invoice_id`; null until it arrived. */
  invoice_id: string | null
  /** Ids of Medusa's fulfilments whose shipment arrived. */
  shipments: readonly string[]
  /** Minor units of all of them, where the method takes shipments in parts. */
  shipped_amount: number
  /** The part that MultiSafepay is being told of, until its answer is written down; `seen` is how the order stood before. */
  asked: Readonly<{ shipment: string; amount: number; seen: string }> | null
  /** What did not arrive so far. */
  failures: readonly ReportFailure[]
}>

/** Nothing was told yet. */
export const NOTHING_REPORTED: Reported = {
  invoice_id: null,
  shipments: [],
  shipped_amount: 0,
  asked: null,
  failures: [],
}
