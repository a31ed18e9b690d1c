import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type Database } from "./database"
import { type LinkFilters, toConditions } from "./link-conditions"
import { PaymentLink } from "./models/payment-link"

/** A part of a list. `order` names one column; links that are alike in it keep to one order by their ids. */
export type LinkPaging = Readonly<{
  order: Readonly<{ column: string; direction: "ASC" | "DESC" }>
  skip: number
  take: number
}>

export type LinkPage = Readonly<{ ids: readonly string[]; count: number }>

const idsSchema = z.array(z.object({ id: z.string() }))
const countSchema = z.tuple([z.object({ count: z.number() })])

const columns = new Set(["created_at", "updated_at", ...Object.keys(PaymentLink.parse().schema)])

function toOrder({ column, direction }: LinkPaging["order"]): string {
  if (!columns.has(column))
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `Payment links have no column ${column}.`)
  return column === "id" ? `id ${direction}` : `${column} ${direction}, id ${direction}`
}

/**
 * Which links are on a page of the list, and how many there are. Ids only: a page far down passes over index
 * entries instead of rows.
 */
export async function readLinkPage(
  database: Database,
  filters: LinkFilters,
  { order, skip, take }: LinkPaging
): Promise<LinkPage> {
  const { where, parameters } = toConditions(filters)
  const from = `FROM multisafepay_payment_link WHERE ${where}`
  const [rows, counted] = await Promise.all([
    database.execute(`SELECT id ${from} ORDER BY ${toOrder(order)} LIMIT ? OFFSET ?`, [
      ...parameters,
      take,
      skip,
    ]),
    database.execute(`SELECT count(*)::int AS count ${from}`, parameters),
  ])
  const [{ count }] = countSchema.parse(counted)
  return { ids: idsSchema.parse(rows).map(({ id }) => id), count }
}
