import { defineRouteConfig } from "@medusajs/admin-sdk"
import { CreditCard } from "@medusajs/icons"
import { Button, Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { AccountRow } from "../../../components/accounts/account-row"
import { EmptyState } from "../../../components/common/empty-state"
import { QueryState } from "../../../components/common/query-state"
import { SectionHeader } from "../../../components/common/section-header"
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
        actions={
          <Button size="small" variant="secondary" asChild>
            <Link to="/settings/multisafepay/operations">
              {t("multisafepay.actions.operations")}
            </Link>
          </Button>
        }
      />
      <QueryState query={query}>
        {({ accounts }) =>
          accounts.length === 0 ? (
            <EmptyState
              title={t("multisafepay.accounts.emptyTitle")}
              message={t("multisafepay.accounts.emptyMessage")}
            />
          ) : (
            <ul className="divide-y">
              {accounts.map((account) => (
                <AccountRow key={account.id} account={account} />
              ))}
            </ul>
          )
        }
      </QueryState>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "MultiSafepay", icon: CreditCard })

export const handle = { breadcrumb: () => "MultiSafepay" }

export default AccountsPage
