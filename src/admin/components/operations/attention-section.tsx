import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { useAttentionLinks } from "../../hooks/api/payment-links"
import { EmptyState } from "../common/empty-state"
import { Paging } from "../common/paging"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"
import { AttentionLink } from "./attention-link"

const LIMIT = 10

export const AttentionSection = () => {
  const { t } = useTranslation()
  const [offset, setOffset] = useState(0)
  const query = useAttentionLinks({ limit: LIMIT, offset })
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.operations.links.title")}
        description={t("multisafepay.operations.links.description")}
      />
      <QueryState query={query}>
        {({ payment_links: links, remedies, count }) => (
          <>
            {links.length === 0 ? (
              <EmptyState
                title={t("multisafepay.operations.links.emptyTitle")}
                message={t("multisafepay.operations.links.emptyMessage")}
              />
            ) : (
              <ul className="divide-y">
                {links.map((link) => (
                  <AttentionLink key={link.id} link={link} remedies={remedies?.[link.id] ?? []} />
                ))}
              </ul>
            )}
            <Paging count={count} limit={LIMIT} offset={offset} onChange={setOffset} />
          </>
        )}
      </QueryState>
    </Container>
  )
}
