import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** A customer may have had more, the newest of which are found. */
const MOST = 500

const rowsSchema = z.array(z.object({ id: z.string() }))

const idsOf = (rows: unknown) => rowsSchema.parse(rows).map(({ id }) => id)

const NUMBER = /^#?(\d{1,9})$/

/** Ids of the orders with this number, or of the customers with this e-mail address. */
export async function findSearchedOrders(
  container: MedusaContainer,
  search: string
): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const newest = { skip: 0, take: MOST, order: { created_at: "DESC" as const } }
  const ordersOf = async (filters: Record<string, unknown>) => {
    const found = await query.graph({
      entity: "order",
      fields: ["id"],
      filters,
      pagination: newest,
    })
    return idsOf(found.data)
  }
  const number = NUMBER.exec(search)?.[1]
  if (number !== undefined) return ordersOf({ display_id: Number(number) })
  if (!search.includes("@")) return []
  // Medusa writes addresses small, except those that a person typed in the admin.
  const { data: customers } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { email: [...new Set([search, search.toLowerCase()])] },
  })
  return customers.length ? ordersOf({ customer_id: idsOf(customers) }) : []
}
