import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { useHealth } from "../../hooks/api/health"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { HealthRows } from "./health-rows"

export const HealthSection = () => {
  const { t } = useTranslation()
  const query = useHealth()
  return (
    <Container className="divide-y p-0">
      <SectionHeader title={t("multisafepay.operations.health.title")} />
      <QueryState query={query} rows={9}>
        {({ health }) => <HealthRows health={health} now={query.dataUpdatedAt} />}
      </QueryState>
    </Container>
  )
}
