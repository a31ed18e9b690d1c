import { type FetchError } from "@medusajs/js-sdk"
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import { sdk } from "../../lib/sdk"
import { regionKeys } from "./query-keys"

const fields = "id,name,currency_code,*payment_providers"
const read = () => sdk.admin.region.list({ fields, limit: 500, order: "name" })
type RegionList = Awaited<ReturnType<typeof read>>

export const useRegions = () =>
  useQuery<RegionList, FetchError>({ queryKey: regionKeys.list(), queryFn: read })

type Offer = { regionId: string; providerId: string; offered: boolean }

const change = (providerIds: string[], { providerId, offered }: Offer): string[] => [
  ...providerIds.filter((id) => id !== providerId),
  ...(offered ? [providerId] : []),
]

/** Medusa replaces the whole list, so the region is read again right before: another's change is not undone. */
async function offerInRegion(offer: Offer): Promise<void> {
  const { region } = await sdk.admin.region.retrieve(offer.regionId, { fields })
  const current = (region.payment_providers ?? []).map(({ id }) => id)
  await sdk.admin.region.update(offer.regionId, { payment_providers: change(current, offer) })
}

const withOffer = (list: RegionList, offer: Offer): RegionList => ({
  ...list,
  regions: list.regions.map((region) => {
    if (region.id !== offer.regionId) return region
    const current = (region.payment_providers ?? []).map(({ id }) => id)
    const payment_providers = change(current, offer).map((id) => ({ id, is_enabled: true }))
    return { ...region, payment_providers }
  }),
})

/** Shows at once, and takes it back when the server refuses. */
export function useOfferInRegion({ onError }: { onError: (error: Error) => void }) {
  const client = useQueryClient()
  const queryKey = regionKeys.list()
  return useMutation<unknown, FetchError, Offer, RegionList | undefined>({
    mutationFn: offerInRegion,
    onMutate: async (offer) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData<RegionList>(queryKey)
      if (before) client.setQueryData(queryKey, withOffer(before, offer))
      return before
    },
    onError: (error, _, before) => {
      if (before) client.setQueryData(queryKey, before)
      onError(error)
    },
    // The second is the dashboard's own list of regions.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey }),
        client.invalidateQueries({ queryKey: ["regions"] }),
      ]),
  })
}
