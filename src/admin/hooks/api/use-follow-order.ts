import { type QueryKey, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef } from "react"

import { type AdminPaymentLink } from "../../../types/http"
import { ORDERS_KEY, orderPaymentKeys, paymentLinkKeys } from "./query-keys"

const toState = (links: readonly AdminPaymentLink[]) =>
  links.map(({ id, status, refunded_amount: refunded }) => [id, status, refunded].join(" ")).join()

/** Has the dashboard read the order, or the draft, again when the state of one of its links turns. */
export function useFollowOrder(links: readonly AdminPaymentLink[] | undefined): void {
  const client = useQueryClient()
  const known = useRef<string>(undefined)
  const state = links && toState(links)
  useEffect(() => {
    if (state === undefined) return
    const isNew = known.current !== undefined && known.current !== state
    known.current = state
    if (!isNew) return
    const keys: QueryKey[] = [ORDERS_KEY, orderPaymentKeys.all, paymentLinkKeys.all]
    for (const queryKey of keys) void client.invalidateQueries({ queryKey })
  }, [client, state])
}
