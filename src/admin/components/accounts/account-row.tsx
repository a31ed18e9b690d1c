import { Badge, Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

import { type AdminAccount } from "../../../types/http"
import { useCan } from "../../hooks/api/use-can"
import { formatDateTime } from "../../lib/format"
import { ConnectionBadge } from "../common/connection-badge"
import { EnvironmentBadge } from "../common/environment-badge"

export const AccountRow = ({ account }: { account: AdminAccount }) => {
  const { t, i18n } = useTranslation()
  const { id, environment, api_keys: keys, last_notification_at: lastAt, links } = account
  const path = `/settings/multisafepay/accounts/${id}`
  const canUpdate = useCan("multisafepay_account:update")
  const isSetUp = keys[environment].configured || !canUpdate
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-1">
        <div className="flex flex-wrap items-center gap-2">
          <Link
            to={path}
            className="text-ui-fg-base txt-compact-small-plus hover:underline [overflow-wrap:anywhere]"
          >
            {id}
          </Link>
          <EnvironmentBadge environment={environment} />
          <ConnectionBadge account={account} />
        </div>
        <Text size="small" className="text-ui-fg-subtle">
          {lastAt === null
            ? t("multisafepay.accounts.noNotification")
            : t("multisafepay.accounts.lastNotification", {
                date: formatDateTime(lastAt, i18n.language),
              })}
        </Text>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {links.attention > 0 && (
          <Badge size="2xsmall" color="red" asChild>
            <Link to="/settings/multisafepay/operations">
              {t("multisafepay.accounts.attention", { count: links.attention })}
            </Link>
          </Badge>
        )}
        <Button size="small" variant={isSetUp ? "secondary" : "primary"} asChild>
          <Link
            to={isSetUp ? path : `${path}?set_up=true`}
            aria-label={t(
              isSetUp ? "multisafepay.accounts.openLabel" : "multisafepay.accounts.setUpLabel",
              { account: id }
            )}
          >
            {isSetUp ? t("multisafepay.actions.open") : t("multisafepay.actions.setUp")}
          </Link>
        </Button>
      </div>
    </li>
  )
}
