import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminNotificationTest } from "../../../types/http"
import { NOTIFICATION_TEST_REASONS } from "../../lib/account-texts"

/** What came back, and what to do about it. */
export const NotificationTestResult = ({ result }: { result: AdminNotificationTest }) => {
  const { t } = useTranslation()
  const { ok, reason, status, location } = result
  return (
    <Alert variant={ok ? "success" : "error"}>
      <div className="flex flex-col gap-y-1 [overflow-wrap:anywhere]">
        <span>
          {ok
            ? t("multisafepay.notifications.arrived")
            : t(NOTIFICATION_TEST_REASONS[reason ?? "unexpected_status"])}
        </span>
        {!ok && status !== null && (
          <span className="text-ui-fg-subtle">
            {t("multisafepay.notifications.status", { status })}
          </span>
        )}
        {location !== null && (
          <span className="text-ui-fg-subtle">
            {t("multisafepay.notifications.location")} <code>{location}</code>
          </span>
        )}
      </div>
    </Alert>
  )
}
