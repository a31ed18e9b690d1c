/** What narrows down a list of links. What is left out does not filter. */
export type LinkFilters = Readonly<{
  status?: readonly string[]
  account?: readonly string[]
  order_id?: readonly string[]
  attention?: boolean
  created_from?: Date
  created_to?: Date
  /** Links of these orders, whose order ids begin with `prefix`, or with an id that is `prefix`. */
  search?: Readonly<{ prefix: string | undefined; orderIds: readonly string[] }>
}>

export type Conditions = Readonly<{ where: string; parameters: readonly unknown[] }>

const isOneOf = (column: string, values: readonly string[]): Conditions =>
  values.length === 0
    ? { where: "false", parameters: [] }
    : { where: `${column} IN (${values.map(() => "?").join(", ")})`, parameters: values }

/** A search in which `%` and `_` mean themselves. */
const startsWith = (prefix: string) => `${prefix.replace(/[\\%_]/g, "\\$&")}%`

/** Columns with an index for beginnings, which a search for less than the whole needs. */
const BEGIN = ["multisafepay_order_id", "order_id"]

/** Columns that a search has to name whole, each with an index of its own, so that PostgreSQL joins the answers. */
const ARE = ["session_id", "cart_id", "id"]

function toSearch({ prefix, orderIds }: NonNullable<LinkFilters["search"]>): Conditions {
  const ofOrders = isOneOf("order_id", orderIds)
  if (prefix === undefined) return ofOrders
  const begin = BEGIN.map((column) => ({
    where: `${column} LIKE ?`,
    parameters: [startsWith(prefix)],
  }))
  const are = ARE.map((column) => isOneOf(column, [prefix]))
  const any: Conditions[] = [...(orderIds.length ? [ofOrders] : []), ...begin, ...are]
  return {
    where: `(${any.map(({ where }) => where).join(" OR ")})`,
    parameters: any.flatMap(({ parameters }) => parameters),
  }
}

/** The filters as SQL on `multisafepay_payment_link`. */
export function toConditions(filters: LinkFilters): Conditions {
  const { status, account, order_id, attention, created_from, created_to, search } = filters
  const all: Conditions[] = [
    { where: "deleted_at IS NULL", parameters: [] },
    ...(status ? [isOneOf("status", status)] : []),
    ...(account ? [isOneOf("account", account)] : []),
    ...(order_id ? [isOneOf("order_id", order_id)] : []),
    ...(attention === undefined
      ? []
      : [{ where: `attention IS ${attention ? "NOT NULL" : "NULL"}`, parameters: [] }]),
    ...(created_from ? [{ where: "created_at >= ?", parameters: [created_from] }] : []),
    ...(created_to ? [{ where: "created_at <= ?", parameters: [created_to] }] : []),
    ...(search ? [toSearch(search)] : []),
  ]
  return {
    where: all.map(({ where }) => where).join(" AND "),
    parameters: all.flatMap(({ parameters }) => parameters),
  }
}
