import { type FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useQuery } from "@tanstack/react-query"

import {
  type AdminPaymentLink,
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkTotalsResponse,
} from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { paymentLinkKeys } from "./query-keys"
import { REFRESH } from "./refresh"
import { type MutationCallbacks, useApiMutation } from "./use-api-mutation"

const PAYMENT_LINKS = "/admin/multisafepay/payment-links"

/** What is undefined does not filter. Moments as ISO 8601. */
export type PaymentLinkFilters = {
  q?: string | undefined
  status?: AdminPaymentLink["status"] | undefined
  account?: string | undefined
  attention?: "true" | "false" | undefined
  created_from?: string | undefined
  created_to?: string | undefined
}

export type PaymentLinkQuery = PaymentLinkFilters & {
  /** A column, with `-` before it for the other way round. */
  order: string
  limit: number
  offset: number
}

export const usePaymentLinks = (query: PaymentLinkQuery) =>
  useQuery<AdminPaymentLinkListResponse, FetchError>({
    queryKey: paymentLinkKeys.list(query),
    queryFn: () => sdk.client.fetch<AdminPaymentLinkListResponse>(PAYMENT_LINKS, { query }),
    placeholderData: keepPreviousData,
    ...REFRESH,
  })

export const usePaymentLinkTotals = (filters: PaymentLinkFilters) =>
  useQuery<AdminPaymentLinkTotalsResponse, FetchError>({
    queryKey: paymentLinkKeys.list({ totals: filters }),
    queryFn: () =>
      sdk.client.fetch<AdminPaymentLinkTotalsResponse>(`${PAYMENT_LINKS}/totals`, {
        query: filters,
      }),
    placeholderData: keepPreviousData,
    ...REFRESH,
  })

export const useExportPaymentLinks = (callbacks: MutationCallbacks<Blob, PaymentLinkFilters>) =>
  useApiMutation(
    {
      mutationFn: async (query: PaymentLinkFilters) => {
        // The SDK leaves the answer as it is when it is not asked for JSON.
        const headers = { accept: "text/csv" }
        const path = `${PAYMENT_LINKS}/export`
        const response = await sdk.client.fetch<Response>(path, { query, headers })
        return response.blob()
      },
      invalidates: [],
    },
    callbacks
  )
