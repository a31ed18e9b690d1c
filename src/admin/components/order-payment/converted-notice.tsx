import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useLocation } from "react-router-dom"

import { type AdminOrderPaymentResponse } from "../../../types/http"

type ConvertedNoticeProps = { order: AdminOrderPaymentResponse["order"] }

/** On the page of a draft that became an order meanwhile: where it went. */
export const ConvertedNotice = ({ order }: ConvertedNoticeProps) => {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  if (order.is_draft_order || !pathname.includes("/draft-orders/")) return null
  return (
    <div className="flex flex-col gap-y-1 px-6 py-4">
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("multisafepay.orderPayment.converted")}
      </Text>
      <Link
        to={`/orders/${order.id}`}
        className="txt-compact-small text-ui-fg-base underline underline-offset-2 hover:no-underline"
      >
        {t("multisafepay.operations.links.openOrder")}
      </Link>
    </div>
  )
}
