import { type FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

import {
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
  type AdminRemedy,
} from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { accountKeys, healthKeys, paymentLinkKeys } from "./query-keys"
import { REFRESH } from "./refresh"
import { type MutationCallbacks, useApiMutation } from "./use-api-mutation"

const PAYMENT_LINKS = "/admin/multisafepay/payment-links"

/** Links that a person has to look at, those of the newest links first. */
export const useAttentionLinks = (page: { limit: number; offset: number }) => {
  const query = { ...page, attention: true }
  return useQuery<AdminPaymentLinkListResponse, FetchError>({
    queryKey: paymentLinkKeys.list(query),
    queryFn: () => sdk.client.fetch<AdminPaymentLinkListResponse>(PAYMENT_LINKS, { query }),
    placeholderData: keepPreviousData,
    ...REFRESH,
  })
}

export type Resolution = { action: AdminRemedy; note?: string }

/** It moves money, so nothing shows before the server has done it. */
export const useResolvePaymentLink = (
  id: string,
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, Resolution>
) =>
  useApiMutation(
    {
      mutationFn: (body: Resolution) =>
        sdk.client.fetch<AdminPaymentLinkResponse>(
          `${PAYMENT_LINKS}/${encodeURIComponent(id)}/resolve`,
          { method: "POST", body }
        ),
      invalidates: [paymentLinkKeys.all, healthKeys.all, accountKeys.all],
    },
    callbacks
  )
