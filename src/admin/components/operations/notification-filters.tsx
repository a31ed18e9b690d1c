import { Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminNotification } from "../../../types/http"
import { useHealth } from "../../hooks/api/health"
import { KIND_LABELS, STATUS_LABELS } from "../../lib/notification-texts"
import { FilterSelect } from "./filter-select"

export type Filters = {
  search: string
  status: AdminNotification["status"] | undefined
  kind: AdminNotification["kind"] | undefined
  account: string | undefined
}

export const NO_FILTERS: Filters = {
  search: "",
  status: undefined,
  kind: undefined,
  account: undefined,
}

const STATUSES = ["received", "processing", "done", "dead"] as const
const KINDS = ["signed", "unsigned"] as const

type NotificationFiltersProps = { filters: Filters; onChange: (filters: Filters) => void }

export const NotificationFilters = ({ filters, onChange }: NotificationFiltersProps) => {
  const { t } = useTranslation()
  const { data } = useHealth()
  const accounts = data?.health.accounts.map(({ id }) => ({ value: id, label: id })) ?? []
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2 lg:flex lg:flex-wrap">
      <div className="sm:col-span-2 lg:w-72">
        <Input
          // Of type "search" it draws an icon that has no name for screen readers.
          role="searchbox"
          inputMode="search"
          size="small"
          maxLength={100}
          aria-label={t("multisafepay.operations.notifications.search")}
          placeholder={t("multisafepay.operations.notifications.search")}
          value={filters.search}
          onChange={({ target }) => {
            onChange({ ...filters, search: target.value })
          }}
        />
      </div>
      <FilterSelect
        label={t("multisafepay.operations.notifications.status")}
        anyLabel={t("multisafepay.operations.notifications.anyStatus")}
        options={STATUSES.map((value) => ({ value, label: t(STATUS_LABELS[value]) }))}
        value={filters.status}
        onChange={(status) => {
          onChange({ ...filters, status })
        }}
      />
      <FilterSelect
        label={t("multisafepay.operations.notifications.kind")}
        anyLabel={t("multisafepay.operations.notifications.anyKind")}
        options={KINDS.map((value) => ({ value, label: t(KIND_LABELS[value]) }))}
        value={filters.kind}
        onChange={(kind) => {
          onChange({ ...filters, kind })
        }}
      />
      {accounts.length > 1 && (
        <FilterSelect
          label={t("multisafepay.operations.accounts.account")}
          anyLabel={t("multisafepay.operations.notifications.anyAccount")}
          options={accounts}
          value={filters.account}
          onChange={(account) => {
            onChange({ ...filters, account })
          }}
        />
      )}
    </div>
  )
}
