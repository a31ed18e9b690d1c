import { Container, Switch, Text, toast } from "@medusajs/ui"
import { useId } from "react"
import { useTranslation } from "react-i18next"

import { useOfferInRegion, useRegions } from "../../hooks/api/regions"
import { useCan } from "../../hooks/api/use-can"
import { toErrorMessage } from "../../lib/to-error-message"
import { EmptyState } from "../common/empty-state"
import { QueryState } from "../common/query-state"
import { SectionHeader } from "../common/section-header"

/** In which regions checkout offers the account. */
export const RegionsSection = ({ providerId }: { providerId: string }) => {
  const { t } = useTranslation()
  const id = useId()
  const canUpdate = useCan("region:update")
  const query = useRegions()
  const offer = useOfferInRegion({ onError: (error) => toast.error(toErrorMessage(error, t)) })
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={t("multisafepay.regions.title")}
        description={t("multisafepay.regions.description")}
      />
      <QueryState query={query}>
        {({ regions }) =>
          regions.length === 0 ? (
            <EmptyState
              title={t("multisafepay.regions.emptyTitle")}
              message={t("multisafepay.regions.emptyMessage")}
            />
          ) : (
            <ul className="divide-y">
              {regions.map((region) => (
                <li key={region.id} className="flex items-center justify-between gap-x-4 px-6 py-3">
                  <div className="min-w-0">
                    <Text
                      id={`${id}-${region.id}`}
                      size="small"
                      weight="plus"
                      leading="compact"
                      className="[overflow-wrap:anywhere]"
                    >
                      {region.name}
                    </Text>
                    <Text size="xsmall" className="text-ui-fg-subtle">
                      {region.currency_code.toUpperCase()}
                    </Text>
                  </div>
                  <Switch
                    aria-labelledby={`${id}-${region.id}`}
                    checked={
                      region.payment_providers?.some((provider) => provider.id === providerId) ??
                      false
                    }
                    disabled={!canUpdate || offer.isPending}
                    onCheckedChange={(offered) => {
                      offer.mutate({ regionId: region.id, providerId, offered })
                    }}
                  />
                </li>
              ))}
            </ul>
          )
        }
      </QueryState>
    </Container>
  )
}
