import { type MedusaContainer } from "@medusajs/framework/types"

import { type LinkFilters } from "../../../../modules/multisafepay/link-conditions"
import { cleanSearch } from "../starts-with"
import { findSearchedOrders } from "./find-searched-orders"
import { type PaymentLinkFiltersQuery } from "./validators"

const several = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** The query as filters of the module; a search asks Medusa whose orders are meant. */
export async function toLinkFilters(
  container: MedusaContainer,
  query: PaymentLinkFiltersQuery
): Promise<LinkFilters> {
  const { q, status, account, order_id, attention, created_from, created_to } = query
  const search = cleanSearch(q)
  return {
    ...(status ? { status: several(status) } : {}),
    ...(account ? { account: several(account) } : {}),
    ...(order_id ? { order_id: several(order_id) } : {}),
    ...(attention ? { attention: attention === "true" } : {}),
    ...(created_from ? { created_from: new Date(created_from) } : {}),
    ...(created_to ? { created_to: new Date(created_to) } : {}),
    ...(search
      ? {
          search: {
            prefix: /[@#]/.test(search) ? undefined : search,
            orderIds: await findSearchedOrders(container, search),
          },
        }
      : {}),
  }
}
