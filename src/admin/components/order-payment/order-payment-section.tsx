import { Button, Container, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useOrderLinks, useOrderPayment } from "../../hooks/api/order-payment"
import { useCan } from "../../hooks/api/use-can"
import { useFollowOrder } from "../../hooks/api/use-follow-order"
import { formatMoney } from "../../lib/format"
import { chooseLink } from "../../lib/order-payment/choose-link"
import { type LinkTemplate } from "../../lib/order-payment/create-form"
import { ErrorState } from "../common/error-state"
import { SectionHeader } from "../common/section-header"
import { ConvertedNotice } from "./converted-notice"
import { CreateDrawer } from "./create-drawer"
import { LinkPanel } from "./link-panel"
import { LinkList } from "./link-list"

/** The drawer is open, with or without a link to start from. */
type Creation = { template: LinkTemplate | undefined }

/** The payment links of an order or a draft; nothing for one that was paid by other ways, or for who may not see it. */
export const OrderPaymentSection = ({ orderId }: { orderId: string }) => {
  const { t, i18n } = useTranslation()
  const canUpdate = useCan("multisafepay_payment_link:update")
  const payment = useOrderPayment(orderId)
  const found = useOrderLinks(orderId)
  const [chosenId, setChosenId] = useState<string>()
  const [creation, setCreation] = useState<Creation>()
  useFollowOrder(found.data?.payment_links)

  if (found.isPending || found.error?.status === 403) return null
  const order = payment.data?.order
  const links = found.data?.payment_links ?? []
  const canCreate =
    canUpdate && order !== undefined && order.outstanding > 0 && order.accounts.length > 0
  if (found.data && links.length === 0 && !canCreate) return null

  const shown = links.find(({ id }) => id === chosenId) ?? chooseLink(links)
  const others = links.filter((link) => link !== shown)
  const outstanding =
    order &&
    formatMoney({ amount: order.outstanding, currency: order.currency_code }, i18n.language)
  return (
    <Container className="divide-y p-0" data-testid="multisafepay-order-payment">
      <SectionHeader
        title={t("multisafepay.orderPayment.title")}
        actions={
          canCreate && (
            <Button
              size="small"
              variant="secondary"
              onClick={() => {
                setCreation({ template: undefined })
              }}
            >
              {t("multisafepay.orderPayment.create.open")}
            </Button>
          )
        }
      />
      {found.data === undefined && (
        <ErrorState onRetry={() => void found.refetch()} isRetrying={found.isFetching} />
      )}
      {shown && (
        <LinkPanel
          key={shown.id}
          id={shown.id}
          outstanding={outstanding}
          {...(canCreate && {
            onReplace: (template) => {
              setCreation({ template })
            },
          })}
        />
      )}
      {found.data && !shown && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4 text-pretty">
          {t("multisafepay.orderPayment.none", { amount: outstanding })}
        </Text>
      )}
      {order && <ConvertedNotice order={order} />}
      <LinkList links={others} onChoose={setChosenId} />
      {creation && order && (
        <CreateDrawer
          order={order}
          links={links}
          template={creation.template}
          onCreated={setChosenId}
          onClose={() => {
            setCreation(undefined)
          }}
        />
      )}
    </Container>
  )
}
