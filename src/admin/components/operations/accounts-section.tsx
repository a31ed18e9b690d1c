import { Container, StatusBadge, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { useHealth } from "../../hooks/api/health"
import { formatDateTime } from "../../lib/format"
import { toSignatureText } from "../../lib/to-signature-text"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { ScrollingTable } from "../common/scrolling-table"
import { SectionHeader } from "../common/section-header"

/** What came to each account, and what came that was not signed by MultiSafepay. */
export const AccountsSection = () => {
  const { t, i18n } = useTranslation()
  const query = useHealth()
  const columns = [
    { id: "account", title: t("multisafepay.operations.accounts.account") },
    { id: "last", title: t("multisafepay.operations.accounts.lastNotification") },
    { id: "failures", title: t("multisafepay.operations.accounts.signatureFailures") },
  ]
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.operations.accounts.title")}
        description={t("multisafepay.operations.accounts.description")}
      />
      <QueryState query={query}>
        {({ health: { accounts } }) =>
          accounts.length === 0 ? (
            <EmptyState
              title={t("multisafepay.operations.accounts.emptyTitle")}
              message={t("multisafepay.operations.accounts.emptyMessage")}
            />
          ) : (
            <ScrollingTable label={t("multisafepay.operations.accounts.title")} columns={columns}>
              {accounts.map(({ id, last_notification_at: last, signature_failures: failures }) => (
                <Table.Row key={id}>
                  <Table.Cell className="whitespace-nowrap">
                    <Link
                      to={`/settings/multisafepay/accounts/${encodeURIComponent(id)}`}
                      className="text-ui-fg-base underline underline-offset-2 hover:no-underline"
                    >
                      {id}
                    </Link>
                  </Table.Cell>
                  <Table.Cell className="whitespace-nowrap">
                    {last === null
                      ? t("multisafepay.operations.health.never")
                      : formatDateTime(last, i18n.language)}
                  </Table.Cell>
                  <Table.Cell className="min-w-72 py-3">
                    {failures === null ? (
                      t("multisafepay.operations.health.none")
                    ) : (
                      <div className="flex flex-col items-start gap-y-1">
                        <StatusBadge color="orange">
                          {failures.count.toLocaleString(i18n.language)}
                        </StatusBadge>
                        <Text size="small" className="text-pretty">
                          {t("multisafepay.operations.accounts.lastFailure", {
                            date: formatDateTime(failures.last_at, i18n.language),
                            reason: t(toSignatureText(failures.last_reason)),
                          })}
                        </Text>
                      </div>
                    )}
                  </Table.Cell>
                </Table.Row>
              ))}
            </ScrollingTable>
          )
        }
      </QueryState>
    </Container>
  )
}
