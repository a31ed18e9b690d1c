import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminHealthResponse } from "../../../types/http"
import { formatDateTime } from "../../lib/format"
import { isLate } from "../../lib/is-late"
import { SectionRow } from "../common/section-row"
import { FailureList } from "./failure-list"

/** `now` is when it was read, in milliseconds. */
type HealthRowsProps = { health: AdminHealthResponse["health"]; now: number }

export const HealthRows = ({ health: { inbox, links }, now }: HealthRowsProps) => {
  const { t, i18n } = useTranslation()
  const { oldest_unprocessed_at: oldest } = inbox
  const { last_reconciled_at: reconciled } = links
  const count = (number: number) => number.toLocaleString(i18n.language)
  const act = <StatusBadge color="red">{t("multisafepay.operations.health.act")}</StatusBadge>
  const late = <StatusBadge color="orange">{t("multisafepay.operations.health.late")}</StatusBadge>
  return (
    <>
      <SectionRow
        title={t("multisafepay.operations.health.attention")}
        value={count(links.attention)}
        aside={links.attention > 0 && act}
      />
      <SectionRow
        title={t("multisafepay.operations.health.dead")}
        value={count(inbox.dead)}
        aside={inbox.dead > 0 && act}
      />
      <SectionRow
        title={t("multisafepay.operations.health.waiting")}
        value={count(inbox.received)}
      />
      <SectionRow
        title={t("multisafepay.operations.health.processing")}
        value={count(inbox.processing)}
      />
      <SectionRow
        title={t("multisafepay.operations.health.oldest")}
        value={
          oldest === null
            ? t("multisafepay.operations.health.none")
            : formatDateTime(oldest, i18n.language)
        }
        aside={oldest !== null && isLate(oldest, now) && late}
      />
      <SectionRow
        title={t("multisafepay.operations.health.failures")}
        value={
          inbox.failures.length === 0 ? (
            t("multisafepay.operations.health.noFailures")
          ) : (
            <FailureList failures={inbox.failures} />
          )
        }
      />
      <SectionRow title={t("multisafepay.operations.health.openLinks")} value={count(links.open)} />
      <SectionRow title={t("multisafepay.operations.health.due")} value={count(links.due)} />
      <SectionRow
        title={t("multisafepay.operations.health.lastReconciled")}
        value={
          reconciled === null
            ? t("multisafepay.operations.health.never")
            : formatDateTime(reconciled, i18n.language)
        }
        aside={reconciled !== null && isLate(reconciled, now) && late}
      />
    </>
  )
}
