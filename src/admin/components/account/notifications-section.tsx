import { Button, Container, toast } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { useTestNotifications } from "../../hooks/api/accounts"
import { formatDateTime } from "../../lib/format"
import { toErrorMessage } from "../../lib/to-error-message"
import { CopyField } from "../common/copy-field"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { NotificationTestResult } from "./notification-test-result"

type NotificationsSectionProps = { account: AdminAccount; canUpdate: boolean }

/** Where MultiSafepay sends its notifications, and whether they get there. */
export const NotificationsSection = ({ account, canUpdate }: NotificationsSectionProps) => {
  const { t, i18n } = useTranslation()
  const { notification_url: url, last_notification_at: lastAt } = account
  const test = useTestNotifications(account.id, {
    onError: (error) => toast.error(toErrorMessage(error, t)),
  })
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.notifications.title")}
        description={t("multisafepay.notifications.description")}
      />
      <div className="flex flex-col gap-y-3 px-6 py-4">
        <CopyField content={url} label={t("multisafepay.notifications.copyUrl")} />
        {canUpdate && (
          <Button
            size="small"
            variant="secondary"
            className="w-fit"
            isLoading={test.isPending}
            onClick={() => {
              test.mutate()
            }}
          >
            {t("multisafepay.notifications.test")}
          </Button>
        )}
        <div aria-live="polite" className="empty:hidden">
          {test.data && <NotificationTestResult result={test.data.notification_test} />}
        </div>
      </div>
      <SectionRow
        title={t("multisafepay.notifications.last")}
        value={
          lastAt === null
            ? t("multisafepay.notifications.never")
            : formatDateTime(lastAt, i18n.language)
        }
      />
    </Container>
  )
}
