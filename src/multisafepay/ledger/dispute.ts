/** A chargeback. Source: `related_transactions[]` of type `chargeback` or `reverse-chargeback`, and their `dispute`. */
export type Dispute = Readonly<{
  /** `open` while the merchant can answer it, `lost` once that is over, `won` when the money came back. */
  status: "open" | "lost" | "won"
  /** Minor units; null where MultiSafepay names none. */
  amount: number | null
  /** By when the merchant has to answer, as MultiSafepay writes it. */
  respond_by: string | null
  reason_code: string | null
  reason: string | null
}>
