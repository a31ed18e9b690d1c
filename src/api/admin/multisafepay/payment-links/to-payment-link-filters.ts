import { cleanSearch, startsWith } from "../starts-with"
import { type ListPaymentLinksQuery } from "./validators"

/** Columns that a search looks at. By their beginning, so that an index answers. */
const SEARCHED = ["multisafepay_order_id", "session_id", "cart_id", "order_id", "id"]

/** The list's query as filters of the module. */
export function toPaymentLinkFilters(
  query: ListPaymentLinksQuery,
  searchedOrders: readonly string[]
): Record<string, unknown> {
  const { q, status, account, order_id, attention, created_from, created_to } = query
  const search = cleanSearch(q)
  return {
    ...(status ? { status } : {}),
    ...(account ? { account } : {}),
    ...(order_id ? { order_id } : {}),
    ...(attention ? { attention: attention === "true" ? { $ne: null } : null } : {}),
    ...(created_from || created_to
      ? {
          created_at: {
            ...(created_from ? { $gte: new Date(created_from) } : {}),
            ...(created_to ? { $lte: new Date(created_to) } : {}),
          },
        }
      : {}),
    ...(search
      ? {
          $or: [
            ...SEARCHED.map((column) => ({ [column]: startsWith(search) })),
            ...(searchedOrders.length ? [{ order_id: [...searchedOrders] }] : []),
          ],
        }
      : {}),
  }
}
