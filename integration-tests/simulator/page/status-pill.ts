import { type Html, html } from "./html"

const GOOD = ["completed", "shipped"]
const OVER = ["declined", "cancelled", "void", "expired"]
const DISPUTED = ["chargedback", "chargeback", "charged_back"]

/** A status in a word and a colour. */
export function statusPill(status: string): Html {
  const tone = GOOD.includes(status)
    ? "good"
    : DISPUTED.includes(status)
      ? "bad"
      : OVER.includes(status)
        ? "over"
        : "open"
  return html`<span class="pill ${tone}">${status.replaceAll("_", " ")}</span>`
}
