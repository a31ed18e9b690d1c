import { type FetchError } from "@medusajs/js-sdk"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"

import {
  type AdminNotification,
  type AdminNotificationListResponse,
  type AdminNotificationResponse,
} from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { healthKeys, notificationKeys, paymentLinkKeys } from "./query-keys"
import { REFRESH } from "./refresh"
import { type MutationCallbacks } from "./use-api-mutation"

const NOTIFICATIONS = "/admin/multisafepay/notifications"

/** `q` finds MultiSafepay order ids by their beginning. What is undefined does not filter. */
export type NotificationQuery = {
  q?: string | undefined
  status?: AdminNotification["status"] | undefined
  kind?: AdminNotification["kind"] | undefined
  account?: string | undefined
  limit: number
  offset: number
}

export const useNotifications = (query: NotificationQuery) =>
  useQuery<AdminNotificationListResponse, FetchError>({
    queryKey: notificationKeys.list(query),
    queryFn: () => sdk.client.fetch<AdminNotificationListResponse>(NOTIFICATIONS, { query }),
    placeholderData: keepPreviousData,
    ...REFRESH,
  })

type Lists = [readonly unknown[], AdminNotificationListResponse | undefined][]

const asWaiting = (
  list: AdminNotificationListResponse,
  id: string
): AdminNotificationListResponse => ({
  ...list,
  notifications: list.notifications.map((notification) =>
    notification.id === id
      ? { ...notification, status: "received", outcome: null, attempts: 0, next_attempt_at: null }
      : notification
  ),
})

/** Shows as waiting at once, and as before when the server refuses. */
export function useRetryNotification({
  onSuccess,
  onError,
}: MutationCallbacks<AdminNotificationResponse, string>) {
  const client = useQueryClient()
  const queryKey = notificationKeys.all
  return useMutation<AdminNotificationResponse, FetchError, string, Lists>({
    mutationFn: (id) =>
      sdk.client.fetch<AdminNotificationResponse>(
        `${NOTIFICATIONS}/${encodeURIComponent(id)}/retry`,
        { method: "POST", body: {} }
      ),
    onMutate: async (id) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueriesData<AdminNotificationListResponse>({ queryKey })
      client.setQueriesData<AdminNotificationListResponse>(
        { queryKey },
        (list) => list && asWaiting(list, id)
      )
      return before
    },
    onError: (error, id, before) => {
      for (const [key, list] of before ?? []) client.setQueryData(key, list)
      void onError?.(error, id, before)
    },
    ...(onSuccess ? { onSuccess } : {}),
    onSettled: () =>
      Promise.all(
        [notificationKeys, healthKeys, paymentLinkKeys].map(({ all }) =>
          client.invalidateQueries({ queryKey: all })
        )
      ),
  })
}
