import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminPaymentLinkDetails } from "../../../types/http"
import { useSyncPaymentLink } from "../../hooks/api/order-payment"
import { toErrorMessage } from "../../lib/to-error-message"
import { CancelButton } from "./cancel-button"
import { LinkAddress } from "./link-address"
import { SendDrawer } from "./send-drawer"
import { ShareMenu } from "./share-menu"

type LinkActionsProps = {
  link: AdminPaymentLink
  details: AdminPaymentLinkDetails
  canPay: boolean
  canUpdate: boolean
  /** Left out where no link can be made. */
  onReplace?: () => void
}

/** What can be done with a link: to give it to the customer as long as it can be paid, else to make another one. */
export const LinkActions = ({ link, details, canPay, canUpdate, onReplace }: LinkActionsProps) => {
  const { t } = useTranslation()
  const [isSending, setIsSending] = useState(false)
  const sync = useSyncPaymentLink(link.id, {
    onSuccess: () => toast.success(t("multisafepay.orderPayment.actions.looked")),
    onError: (error) => toast.error(toErrorMessage(error, t)),
  })
  const isDead = !canPay && ["expired", "cancelled", "declined", "open"].includes(link.status)
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4">
      {canPay && link.payment_url !== null && <LinkAddress url={link.payment_url} />}
      <div className="flex flex-wrap gap-2">
        {isDead && onReplace && (
          <Button size="small" variant="primary" onClick={onReplace}>
            {t("multisafepay.orderPayment.actions.replace")}
          </Button>
        )}
        {canPay && canUpdate && (
          <Button
            size="small"
            variant="secondary"
            onClick={() => {
              setIsSending(true)
            }}
          >
            {t("multisafepay.orderPayment.actions.send")}
          </Button>
        )}
        {canPay && link.payment_url !== null && (
          <ShareMenu link={link} url={link.payment_url} details={details} />
        )}
        {canUpdate && (
          <Button
            size="small"
            variant="secondary"
            isLoading={sync.isPending}
            onClick={() => {
              sync.mutate()
            }}
          >
            {t("multisafepay.orderPayment.actions.look")}
          </Button>
        )}
        {canPay && canUpdate && <CancelButton id={link.id} />}
        <Button size="small" variant="transparent" asChild>
          <a href={details.dashboard_url} target="_blank" rel="noreferrer">
            {t("multisafepay.connection.dashboard")}
          </a>
        </Button>
      </div>
      {isSending && (
        <SendDrawer
          id={link.id}
          email={details.order?.email ?? ""}
          onClose={() => {
            setIsSending(false)
          }}
        />
      )}
    </div>
  )
}
