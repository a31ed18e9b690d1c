import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { Paging } from "../../../components/common/paging"
import { QueryState } from "../../../components/common/query-state"
import { SectionHeader } from "../../../components/common/section-header"
import { ExportButton } from "../../../components/payment-links/export-button"
import { LinkFilters } from "../../../components/payment-links/link-filters"
import { LinkTable } from "../../../components/payment-links/link-table"
import { LinkTotals } from "../../../components/payment-links/link-totals"
import { NoLinks } from "../../../components/payment-links/no-links"
import { PaymentLinksBreadcrumb } from "../../../components/payment-links/payment-links-breadcrumb"
import { usePaymentLinks } from "../../../hooks/api/payment-link-list"
import {
  isFiltered,
  toFilters,
  toQuery,
  withoutFilters,
} from "../../../lib/payment-links/list-params"
import { useListParams } from "../../../lib/payment-links/use-list-params"

const PaymentLinksPage = () => {
  const { t } = useTranslation()
  const [params, change] = useListParams()
  const filters = toFilters(params)
  const request = toQuery(params)
  const query = usePaymentLinks(request)
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={t("multisafepay.paymentLinks.title")}
        description={t("multisafepay.paymentLinks.description")}
        actions={<ExportButton filters={filters} />}
      />
      <LinkTotals filters={filters} />
      <LinkFilters params={params} onChange={change} />
      <QueryState query={query} rows={8}>
        {({ payment_links: links, count, limit }) => (
          <>
            {links.length === 0 ? (
              <NoLinks
                isFiltered={isFiltered(params) || request.offset > 0}
                onClear={() => {
                  change(withoutFilters())
                }}
              />
            ) : (
              <LinkTable
                links={links}
                order={request.order}
                onOrder={(order) => {
                  change({ order })
                }}
              />
            )}
            <Paging
              count={count}
              limit={limit}
              offset={request.offset}
              onChange={(offset) => {
                change({ offset: String(offset || "") })
              }}
            />
          </>
        )}
      </QueryState>
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "multisafepay.paymentLinks.title",
  translationNs: "translation",
  nested: "/orders",
})

export const handle = { breadcrumb: () => <PaymentLinksBreadcrumb /> }

export default PaymentLinksPage
