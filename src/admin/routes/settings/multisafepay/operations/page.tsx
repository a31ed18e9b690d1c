import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { SectionHeader } from "../../../../components/common/section-header"
import { AccountsSection } from "../../../../components/operations/accounts-section"
import { AttentionSection } from "../../../../components/operations/attention-section"
import { HealthSection } from "../../../../components/operations/health-section"
import { NotificationsSection } from "../../../../components/operations/notifications-section"
import { OperationsBreadcrumb } from "../../../../components/operations/operations-breadcrumb"
import { SupportReportButton } from "../../../../components/operations/support-report-button"

const OperationsPage = () => {
  const { t } = useTranslation()
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="p-0">
        <SectionHeader
          level="h1"
          title={t("multisafepay.operations.title")}
          description={t("multisafepay.operations.description")}
          actions={<SupportReportButton />}
        />
      </Container>
      <AttentionSection />
      <HealthSection />
      <AccountsSection />
      <NotificationsSection />
    </div>
  )
}

export const handle = { breadcrumb: () => <OperationsBreadcrumb /> }

export default OperationsPage
