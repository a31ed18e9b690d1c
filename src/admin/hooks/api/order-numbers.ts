import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import { sdk } from "../../lib/sdk"
import { orderNumberKeys } from "./query-keys"

/** Numbers of these orders by their ids. Drafts are left out, and so is everything for who may not read orders. */
export const useOrderNumbers = (ids: readonly string[]) =>
  useQuery<ReadonlyMap<string, number>, FetchError>({
    queryKey: orderNumberKeys.list({ ids }),
    queryFn: async () => {
      const fields = "id,display_id"
      const { orders } = await sdk.admin.order.list({ id: [...ids], fields, limit: ids.length })
      return new Map(orders.map(({ id, display_id: number }) => [id, number ?? 0]))
    },
    enabled: ids.length > 0,
    // An order keeps its number.
    staleTime: Infinity,
    retry: false,
  })
