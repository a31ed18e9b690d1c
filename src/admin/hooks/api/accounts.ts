import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import {
  type AdminAccountListResponse,
  type AdminAccountResponse,
  type AdminPaymentMethodListResponse,
  type AdminTestConnection,
  type AdminTestConnectionResponse,
  type AdminTestNotificationsResponse,
  type AdminUpdateAccount,
} from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { accountKeys, paymentMethodKeys } from "./query-keys"
import { type MutationCallbacks, useApiMutation } from "./use-api-mutation"

const ACCOUNTS = "/admin/multisafepay/accounts"
const toPath = (id: string) => `${ACCOUNTS}/${encodeURIComponent(id)}`

export const useAccounts = () =>
  useQuery<AdminAccountListResponse, FetchError>({
    queryKey: accountKeys.list(),
    queryFn: () => sdk.client.fetch<AdminAccountListResponse>(ACCOUNTS),
  })

export const useAccount = (id: string) =>
  useQuery<AdminAccountResponse, FetchError>({
    queryKey: accountKeys.detail(id),
    queryFn: () => sdk.client.fetch<AdminAccountResponse>(toPath(id)),
  })

/** What MultiSafepay reports. Not asked again by itself: it is MultiSafepay that answers. */
export const usePaymentMethods = (id: string, { enabled }: { enabled: boolean }) =>
  useQuery<AdminPaymentMethodListResponse, FetchError>({
    queryKey: paymentMethodKeys.detail(id),
    queryFn: () =>
      sdk.client.fetch<AdminPaymentMethodListResponse>(`${toPath(id)}/payment-methods`),
    enabled,
    retry: false,
    staleTime: 60_000,
  })

/** A key or environment that was changed changes what MultiSafepay reports, too. */
export const useUpdateAccount = (
  id: string,
  callbacks?: MutationCallbacks<AdminAccountResponse, AdminUpdateAccount>
) =>
  useApiMutation(
    {
      mutationFn: (body: AdminUpdateAccount) =>
        sdk.client.fetch<AdminAccountResponse>(toPath(id), { method: "POST", body }),
      invalidates: [accountKeys.all, paymentMethodKeys.detail(id)],
    },
    callbacks
  )

export const useTestConnection = (
  id: string,
  callbacks?: MutationCallbacks<AdminTestConnectionResponse, AdminTestConnection>
) =>
  useApiMutation(
    {
      mutationFn: (body: AdminTestConnection) =>
        sdk.client.fetch<AdminTestConnectionResponse>(`${toPath(id)}/test-connection`, {
          method: "POST",
          body,
        }),
      invalidates: [accountKeys.all],
    },
    callbacks
  )

export const useTestNotifications = (
  id: string,
  callbacks?: MutationCallbacks<AdminTestNotificationsResponse, void>
) =>
  useApiMutation(
    {
      mutationFn: () =>
        sdk.client.fetch<AdminTestNotificationsResponse>(`${toPath(id)}/test-notifications`, {
          method: "POST",
          body: {},
        }),
      invalidates: [],
    },
    callbacks
  )
