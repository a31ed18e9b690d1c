import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import {
  type AdminCreatePaymentLink,
  type AdminOrderPaymentResponse,
  type AdminPaymentLink,
  type AdminPaymentLinkListResponse,
  type AdminPaymentLinkResponse,
  type AdminSendPaymentLink,
} from "../../../types/http"
import { isUnderWay } from "../../lib/order-payment/link-state"
import { sdk } from "../../lib/sdk"
import { healthKeys, orderPaymentKeys, paymentLinkKeys } from "./query-keys"
import { REFRESH } from "./refresh"
import { type MutationCallbacks, useApiMutation } from "./use-api-mutation"

const PAYMENT_LINKS = "/admin/multisafepay/payment-links"
const toPath = (id: string) => `${PAYMENT_LINKS}/${encodeURIComponent(id)}`

/** More than anybody makes for one order. */
const LIMIT = 100

const LIVE_MS = 3_000

/** Often while a customer may be paying, and not at all for who may not see it. */
function toInterval(error: FetchError | null, links: readonly AdminPaymentLink[] = []) {
  if (error?.status === 403) return false
  return links.some(isUnderWay) ? LIVE_MS : REFRESH.refetchInterval
}

/** What a payment link for the order can ask for. */
export const useOrderPayment = (orderId: string) =>
  useQuery<AdminOrderPaymentResponse, FetchError>({
    queryKey: orderPaymentKeys.detail(orderId),
    queryFn: () =>
      sdk.client.fetch<AdminOrderPaymentResponse>(
        `/admin/multisafepay/orders/${encodeURIComponent(orderId)}/payment`
      ),
    refetchInterval: ({ state }) => toInterval(state.error),
    refetchIntervalInBackground: REFRESH.refetchIntervalInBackground,
  })

/** The links of an order, newest first. */
export function useOrderLinks(orderId: string) {
  const query = { order_id: orderId, limit: LIMIT }
  return useQuery<AdminPaymentLinkListResponse, FetchError>({
    queryKey: paymentLinkKeys.list(query),
    queryFn: () => sdk.client.fetch<AdminPaymentLinkListResponse>(PAYMENT_LINKS, { query }),
    refetchInterval: ({ state }) => toInterval(state.error, state.data?.payment_links),
    refetchIntervalInBackground: REFRESH.refetchIntervalInBackground,
  })
}

/** One link with all that happened to it. */
export const usePaymentLink = (id: string) =>
  useQuery<AdminPaymentLinkResponse, FetchError>({
    queryKey: paymentLinkKeys.detail(id),
    queryFn: () => sdk.client.fetch<AdminPaymentLinkResponse>(toPath(id)),
    refetchInterval: ({ state }) =>
      toInterval(state.error, state.data && [state.data.payment_link]),
    refetchIntervalInBackground: REFRESH.refetchIntervalInBackground,
  })

const CHANGES = [paymentLinkKeys.all, orderPaymentKeys.all, healthKeys.all]

const post = (path: string, body: object = {}) =>
  sdk.client.fetch<AdminPaymentLinkResponse>(path, { method: "POST", body })

export const useCreatePaymentLink = (
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, AdminCreatePaymentLink>
) =>
  useApiMutation(
    {
      mutationFn: (body: AdminCreatePaymentLink) => post(PAYMENT_LINKS, body),
      invalidates: CHANGES,
    },
    callbacks
  )

export const useSendPaymentLink = (
  id: string,
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, AdminSendPaymentLink>
) =>
  useApiMutation(
    {
      mutationFn: (body: AdminSendPaymentLink) => post(`${toPath(id)}/send`, body),
      invalidates: CHANGES,
    },
    callbacks
  )

/** Asks MultiSafepay now, or has the link die there. */
const useLinkAction = (
  path: string,
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, void>
) => useApiMutation({ mutationFn: () => post(path), invalidates: CHANGES }, callbacks)

export const useSyncPaymentLink = (
  id: string,
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, void>
) => useLinkAction(`${toPath(id)}/sync`, callbacks)

export const useCancelPaymentLink = (
  id: string,
  callbacks?: MutationCallbacks<AdminPaymentLinkResponse, void>
) => useLinkAction(`${toPath(id)}/cancel`, callbacks)
