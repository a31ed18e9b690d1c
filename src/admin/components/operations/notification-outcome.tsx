import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminNotification } from "../../../types/http"
import { formatDateTime } from "../../lib/format"
import { toOutcomeText } from "../../lib/to-outcome-text"

/** What came of a notification; of one that failed also why, how often, and when it is tried again. */
export const NotificationOutcome = ({ notification }: { notification: AdminNotification }) => {
  const { t, i18n } = useTranslation()
  const { status, outcome, attempts, next_attempt_at: nextAt } = notification
  if (outcome === null) return "-"
  const { key, code, detail } = toOutcomeText(outcome)
  return (
    <>
      {t(key, { code })}
      {detail !== null && (
        <Text size="xsmall" lang="en" className="text-ui-fg-subtle [overflow-wrap:anywhere]">
          {detail}
        </Text>
      )}
      {status !== "done" && (
        <Text size="xsmall" className="text-ui-fg-subtle">
          {t("multisafepay.operations.notifications.attempts", { attempts })}
          {status === "received" &&
            nextAt !== null &&
            ` · ${t("multisafepay.operations.notifications.nextAttempt", {
              date: formatDateTime(nextAt, i18n.language),
            })}`}
        </Text>
      )}
    </>
  )
}
