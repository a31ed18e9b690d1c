import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink } from "../../../types/http"
import { toLinkState } from "../../lib/order-payment/link-state"
import { STATE_COLOURS, STATE_LABELS } from "../../lib/order-payment/link-state-texts"

/** Read out when it turns. */
export const LinkStateBadge = ({ link }: { link: AdminPaymentLink }) => {
  const { t } = useTranslation()
  const state = toLinkState(link)
  return (
    <span role="status" data-testid="multisafepay-link-state">
      <StatusBadge color={STATE_COLOURS[state]}>{t(STATE_LABELS[state])}</StatusBadge>
    </span>
  )
}
