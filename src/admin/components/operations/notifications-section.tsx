import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useNotifications } from "../../hooks/api/notifications"
import { useSettled } from "../../lib/use-settled"
import { Paging } from "../common/paging"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { NotificationEmpty } from "./notification-empty"
import { NotificationFilters, type Filters, NO_FILTERS } from "./notification-filters"
import { NotificationTable } from "./notification-table"

const LIMIT = 20

export const NotificationsSection = () => {
  const { t } = useTranslation()
  const [filters, setFilters] = useState(NO_FILTERS)
  const [offset, setOffset] = useState(0)
  const { search, status, kind, account } = filters
  const q = useSettled(search.trim())
  const query = useNotifications({
    q: q || undefined,
    status,
    kind,
    account,
    limit: LIMIT,
    offset,
  })
  const isFiltered = q !== "" || [status, kind, account].some((filter) => filter !== undefined)

  const change = (changed: Filters) => {
    setFilters(changed)
    setOffset(0)
  }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.operations.notifications.title")}
        description={t("multisafepay.operations.notifications.description")}
      />
      <NotificationFilters filters={filters} onChange={change} />
      <QueryState query={query} rows={6}>
        {({ notifications, count }) => (
          <>
            {notifications.length === 0 ? (
              <NotificationEmpty
                isFiltered={isFiltered}
                onClear={() => {
                  change(NO_FILTERS)
                }}
              />
            ) : (
              <NotificationTable notifications={notifications} />
            )}
            <Paging count={count} limit={LIMIT} offset={offset} onChange={setOffset} />
          </>
        )}
      </QueryState>
    </Container>
  )
}
