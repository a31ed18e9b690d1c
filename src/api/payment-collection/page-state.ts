import { type PayState } from "./to-pay-state"

/** What the page can say: how a payment stands, or why that is not told. */
export type PageState = PayState | "unknown" | "unavailable" | "busy"
