import { type PaymentResult } from "../to-result"

/** What the hosted result page says in one language. Put into HTML as it is, so without markup and `<`, `&`. */
export type ResultMessages = Readonly<
  Record<PaymentResult | "unknown", Readonly<{ title: string; text: string }>>
>
