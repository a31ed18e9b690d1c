import { Alert } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminAccountWarning } from "../../../types/http"
import { WARNINGS } from "../../lib/account-texts"

/** What does not work, or does not do what it seems to, and what to do about it. */
export const AccountWarnings = ({ warnings }: { warnings: AdminAccountWarning[] }) => {
  const { t } = useTranslation()
  if (warnings.length === 0) return null
  return (
    <ul aria-label={t("multisafepay.warnings.title")} className="flex flex-col gap-y-2">
      {warnings.map((warning) => (
        <li key={warning}>
          <Alert variant="warning">{t(WARNINGS[warning])}</Alert>
        </li>
      ))}
    </ul>
  )
}
