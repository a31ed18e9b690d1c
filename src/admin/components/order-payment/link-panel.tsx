import { useTranslation } from "react-i18next"

import { usePaymentLink } from "../../hooks/api/order-payment"
import { useCan } from "../../hooks/api/use-can"
import { useNow } from "../../hooks/use-now"
import { type LinkTemplate } from "../../lib/order-payment/create-form"
import { isPayable } from "../../lib/order-payment/link-state"
import { EnvironmentBadge } from "../common/environment-badge"
import { QueryState } from "../common/query-state"
import { LinkActions } from "./link-actions"
import { LinkAttention } from "./link-attention"
import { LinkFacts } from "./link-facts"
import { LinkStateBadge } from "./link-state-badge"
import { Timeline } from "./timeline"

/** As often as a link may turn out to have expired. */
const LOOK_MS = 5_000

type LinkPanelProps = {
  id: string
  /** As it is read; undefined as long as it is not known. */
  outstanding: string | undefined
  /** Left out where no link can be made. */
  onReplace?: (template: LinkTemplate) => void
}

/** One link: its state, its facts, what can be done with it, and what happened to it. */
export const LinkPanel = ({ id, outstanding, onReplace }: LinkPanelProps) => {
  const { t } = useTranslation()
  const query = usePaymentLink(id)
  const canUpdate = useCan("multisafepay_payment_link:update")
  const now = useNow(LOOK_MS)
  return (
    <QueryState query={query} rows={4} errorMessage={t("multisafepay.orderPayment.error")}>
      {(answer) => {
        const { payment_link: link, details, timeline } = answer
        const { used, allowed } = details.attempts
        const canPay = isPayable(link, now) && used < allowed
        return (
          <>
            <div className="flex flex-wrap items-center gap-2 px-6 py-4">
              <LinkStateBadge link={link} />
              <EnvironmentBadge environment={link.environment} />
            </div>
            <LinkAttention link={link} remedies={canUpdate ? details.remedies : []} />
            <LinkFacts answer={answer} canPay={canPay} outstanding={outstanding} />
            <LinkActions
              link={link}
              details={details}
              canPay={canPay}
              canUpdate={canUpdate}
              {...(onReplace && {
                onReplace: () => {
                  onReplace({ link, details })
                },
              })}
            />
            <Timeline timeline={timeline} currency={link.currency_code} />
          </>
        )
      }}
    </QueryState>
  )
}
