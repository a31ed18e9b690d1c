import { type AdminPaymentLink } from "../../../types/http"
import { isPayable } from "./link-state"

/** What to ask for: what is outstanding and no link asks for yet, else all of it. */
export function toDefaultAmount(
  outstanding: number,
  links: readonly AdminPaymentLink[],
  now: number
): number {
  const asked = links
    .filter((link) => isPayable(link, now))
    .reduce((sum, { amount }) => sum + amount, 0)
  const left = Number((outstanding - asked).toFixed(4))
  return left > 0 ? left : outstanding
}
