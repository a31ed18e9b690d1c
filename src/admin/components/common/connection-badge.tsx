import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"

/** Whether the account can be used, as far as is known. */
export const ConnectionBadge = ({ account }: { account: AdminAccount }) => {
  const { t } = useTranslation()
  const { connection, environment, api_keys: keys } = account
  if (!keys[environment].configured)
    return <StatusBadge color="orange">{t("multisafepay.connection.notSetUp")}</StatusBadge>
  if (connection === null)
    return <StatusBadge color="grey">{t("multisafepay.connection.untested")}</StatusBadge>
  return connection.ok ? (
    <StatusBadge color="green">{t("multisafepay.connection.connected")}</StatusBadge>
  ) : (
    <StatusBadge color="red">{t("multisafepay.connection.failed")}</StatusBadge>
  )
}
