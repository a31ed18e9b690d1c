import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { EmptyState } from "../../../components/common/empty-state"
import { QueryState } from "../../../components/common/query-state"
import { SectionHeader } from "../../../components/common/section-header"
import { SectionRow } from "../../../components/common/section-row"
import { useAccounts } from "../../../hooks/api/accounts"

const AccountsPage = () => {
  const { t } = useTranslation()
  const query = useAccounts()
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={t("multisafepay.accounts.title")}
        description={t("multisafepay.accounts.description")}
      />
      <QueryState query={query}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <EmptyState
              title={t("multisafepay.accounts.emptyTitle")}
              message={t("multisafepay.accounts.emptyMessage")}
            />
          ) : (
            accounts.map(({ id }) => <SectionRow key={id} title={id} value={null} />)
          )
        }
      </QueryState>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "MultiSafepay", icon: CreditCard })

export default AccountsPage
