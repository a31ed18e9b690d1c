import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useCancelPaymentLink } from "../../hooks/api/order-payment"
import { toErrorMessage } from "../../lib/to-error-message"

/** Asks before the link dies. */
export const CancelButton = ({ id }: { id: string }) => {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const cancel = useCancelPaymentLink(id, {
    onSuccess: ({ payment_link: { status } }) =>
      status === "cancelled"
        ? toast.success(t("multisafepay.orderPayment.cancel.done"))
        : toast.warning(t("multisafepay.orderPayment.cancel.notYet")),
    onError: (error) => toast.error(toErrorMessage(error, t)),
  })

  const ask = async () => {
    const isSure = await confirm({
      title: t("multisafepay.orderPayment.cancel.title"),
      description: t("multisafepay.orderPayment.cancel.text"),
      confirmText: t("multisafepay.orderPayment.cancel.action"),
      cancelText: t("multisafepay.orderPayment.cancel.keep"),
    })
    if (isSure) cancel.mutate()
  }

  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={cancel.isPending}
      onClick={() => void ask()}
    >
      {t("multisafepay.orderPayment.cancel.action")}
    </Button>
  )
}
