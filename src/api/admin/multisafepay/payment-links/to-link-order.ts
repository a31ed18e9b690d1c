import { type LinkPaging } from "../../../../modules/multisafepay/link-page"

/** The order that was asked for, as Medusa's validation leaves it; newest first when there is none. */
export function toLinkOrder(order: Record<string, unknown> | undefined): LinkPaging["order"] {
  const [column, direction] = Object.entries(order ?? {})[0] ?? ["created_at", "DESC"]
  return { column, direction: direction === "ASC" ? "ASC" : "DESC" }
}
