import { type Language } from "../../hosted-page/language"
import { pageDocument } from "../../hosted-page/page-document"
import { drawSign, type Sign, type Tone } from "../../hosted-page/signs"
import { RESULT_MESSAGES } from "./result-messages"
import { type PaymentResult } from "./to-result"

const LOOKS = {
  paid: ["good", "check"],
  pending: ["waiting", "dots"],
  failed: ["bad", "exclamation"],
  cancelled: ["neutral", "cross"],
  unknown: ["neutral", "question"],
} as const satisfies Record<PaymentResult | "unknown", readonly [Tone, Sign]>

/** The page for shops without a storefront URL. Holds fixed texts only, so there is nothing to escape. */
export function resultPage(result: PaymentResult | "unknown", language: Language): string {
  const { title, text } = RESULT_MESSAGES[language][result]
  const [tone, sign] = LOOKS[result]
  const body = `<main data-result="${result}">
${drawSign(sign)}
<h1>${title}</h1>
<p>${text}</p>
</main>`
  // A payment under way is looked at again by itself.
  const refreshSeconds = result === "pending" ? 10 : undefined
  return pageDocument({ language, title, body, tone, refreshSeconds })
}
