import { Badge, Container, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { usePaymentMethods } from "../../hooks/api/accounts"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { PaymentMethodLogo } from "./payment-method-logo"

/** What MultiSafepay has enabled for the account. */
export const PaymentMethodsSection = ({ account }: { account: AdminAccount }) => {
  const { t } = useTranslation()
  const hasKey = account.api_keys[account.environment].configured
  const query = usePaymentMethods(account.id, { enabled: hasKey })
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.methods.title")}
        description={t("multisafepay.methods.description")}
      />
      {hasKey ? (
        <QueryState query={query} rows={4} errorMessage={t("multisafepay.methods.error")}>
          {({ payment_methods: methods }) =>
            methods.length === 0 ? (
              <EmptyState
                title={t("multisafepay.methods.emptyTitle")}
                message={t("multisafepay.methods.emptyMessage")}
              />
            ) : (
              <ul className="divide-y">
                {methods.map((method) => (
                  <li key={method.id} className="flex items-center gap-x-3 px-6 py-3">
                    <PaymentMethodLogo url={method.icon_url} />
                    <div className="flex min-w-0 flex-1 flex-col">
                      <Text size="small" weight="plus" leading="compact">
                        {method.name}
                      </Text>
                      <Text size="xsmall" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
                        {method.id}
                      </Text>
                    </div>
                    {method.type === "coupon" && (
                      <Badge size="2xsmall">{t("multisafepay.methods.giftCard")}</Badge>
                    )}
                    {method.manual_capture && (
                      <Badge size="2xsmall">{t("multisafepay.methods.manualCapture")}</Badge>
                    )}
                  </li>
                ))}
              </ul>
            )
          }
        </QueryState>
      ) : (
        <EmptyState
          title={t("multisafepay.methods.noKeyTitle")}
          message={t("multisafepay.methods.noKeyMessage")}
        />
      )}
    </Container>
  )
}
