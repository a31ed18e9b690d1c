import { type ListPaymentLinksQuery } from "./validators"

/** Columns that a search looks at. By their beginning, so that an index answers. */
const SEARCHED = ["multisafepay_order_id", "session_id", "cart_id", "order_id", "id"]

/** `%` and `_` in a search mean themselves. */
const startsWith = (text: string) => ({ $like: `${text.replace(/[\\%_]/g, "\\$&")}%` })

/** The list's query as filters of the module. */
export function toPaymentLinkFilters(query: ListPaymentLinksQuery): Record<string, unknown> {
  const { q, status, account, order_id, attention } = query
  const search = q?.trim().replace(/\0/g, "")
  return {
    ...(status ? { status } : {}),
    ...(account ? { account } : {}),
    ...(order_id ? { order_id } : {}),
    ...(attention ? { attention: attention === "true" ? { $ne: null } : null } : {}),
    ...(search ? { $or: SEARCHED.map((column) => ({ [column]: startsWith(search) })) } : {}),
  }
}
