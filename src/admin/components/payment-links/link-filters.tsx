import { useTranslation } from "react-i18next"

import { useAccounts } from "../../hooks/api/accounts"
import { type ParamChanges, toFilters } from "../../lib/payment-links/list-params"
import { STATE_LABELS, STATUSES } from "../../lib/order-payment/link-state-texts"
import { FilterSelect } from "../operations/filter-select"
import { DayInput } from "./day-input"
import { LinkSearch } from "./link-search"

type LinkFiltersProps = { params: URLSearchParams; onChange: (changes: ParamChanges) => void }

/** Fields that stand there, because those of the table's own filter menu have no names, and English words. */
export const LinkFilters = ({ params, onChange }: LinkFiltersProps) => {
  const { t } = useTranslation()
  const { data } = useAccounts()
  const accounts = data?.accounts.map(({ id }) => ({ value: id, label: id })) ?? []
  const { status, attention, account } = toFilters(params)
  return (
    <div className="grid grid-cols-1 gap-2 px-6 py-4 sm:grid-cols-2 lg:flex lg:flex-wrap">
      <div className="sm:col-span-2 lg:w-72">
        <LinkSearch
          value={params.get("q") ?? ""}
          onChange={(q) => {
            onChange({ q })
          }}
        />
      </div>
      <FilterSelect
        label={t("multisafepay.paymentLinks.status")}
        anyLabel={t("multisafepay.operations.notifications.anyStatus")}
        options={STATUSES.map((value) => ({ value, label: t(STATE_LABELS[value]) }))}
        value={status}
        onChange={(chosen) => {
          onChange({ status: chosen })
        }}
      />
      <FilterSelect
        label={t("multisafepay.paymentLinks.attention")}
        anyLabel={t("multisafepay.paymentLinks.anyAttention")}
        options={[
          { value: "true", label: t("multisafepay.paymentLinks.needsAttention") },
          { value: "false", label: t("multisafepay.paymentLinks.noAttention") },
        ]}
        value={attention}
        onChange={(chosen) => {
          onChange({ attention: chosen })
        }}
      />
      {accounts.length > 1 && (
        <FilterSelect
          label={t("multisafepay.operations.accounts.account")}
          anyLabel={t("multisafepay.operations.notifications.anyAccount")}
          options={accounts}
          value={account}
          onChange={(chosen) => {
            onChange({ account: chosen })
          }}
        />
      )}
      <DayInput
        label={t("multisafepay.paymentLinks.from")}
        value={params.get("from") ?? ""}
        onChange={(from) => {
          onChange({ from })
        }}
      />
      <DayInput
        label={t("multisafepay.paymentLinks.until")}
        value={params.get("until") ?? ""}
        onChange={(until) => {
          onChange({ until })
        }}
      />
    </div>
  )
}
