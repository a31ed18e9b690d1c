import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminConnection } from "../../../types/http"
import { CONNECTION_REASONS } from "../../lib/account-texts"
import { formatDateTime } from "../../lib/format"
import { CHOICE_LABELS } from "../../lib/setting-texts"

/** What a test of the connection found, and what to do about it. */
export const ConnectionResult = ({ connection }: { connection: AdminConnection }) => {
  const { t, i18n } = useTranslation()
  const { ok, reason, environment, checked_at: checkedAt } = connection
  return (
    <Alert variant={ok ? "success" : "error"}>
      {ok
        ? t("multisafepay.connection.works", {
            environment: t(CHOICE_LABELS.environment[environment]),
          })
        : t(CONNECTION_REASONS[reason ?? "unexpected"])}{" "}
      <span className="text-ui-fg-subtle">
        {t("multisafepay.connection.checkedAt", { date: formatDateTime(checkedAt, i18n.language) })}
      </span>
    </Alert>
  )
}
