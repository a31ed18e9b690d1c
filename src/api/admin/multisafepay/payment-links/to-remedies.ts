import { REMEDIES } from "../../../../multisafepay/ledger/remedies"
import { type AdminPaymentLink, type AdminRemedy } from "../../../../types/http"

const remediesOf = new Map<string, readonly AdminRemedy[]>(Object.entries(REMEDIES))

/** By id, what can be done about each link that needs attention, in the order to offer it. */
export function toRemedies(
  links: readonly Pick<AdminPaymentLink, "id" | "attention">[]
): Record<string, AdminRemedy[]> {
  return Object.fromEntries(
    links.flatMap(({ id, attention }) =>
      attention ? [[id, [...(remediesOf.get(attention.reason) ?? [])]]] : []
    )
  )
}
