import { type JsonObject } from "../json"
import { type Transaction } from "../model"
import { Refusal } from "../refusal"
import { toTimestamp } from "../timestamp"
import { type Endpoint, idOf, ok } from "./call"

const USUAL_LIMIT = 100
const HIGHEST_LIMIT = 1000

/** Newest first; `after` and `before` are the cursors the pager hands out. */
export const listTransactions: Endpoint = ({ world, query }) => {
  const limit = Math.min(Math.max(Number(query.get("limit")) || USUAL_LIMIT, 1), HIGHEST_LIMIT)
  const newestFirst = [...world.transactions.values()]
    .reverse()
    .filter(
      (row) =>
        matches(query.get("status"), row.status) &&
        matches(query.get("financial_status"), row.financialStatus) &&
        matches(query.get("type"), row.type) &&
        matches(query.get("payment_method"), row.gateway)
    )
  const positionOf = (cursor: string | null) => newestFirst.findIndex((row) => row.id === cursor)
  const before = positionOf(query.get("before"))
  const start = before >= 0 ? Math.max(before - limit, 0) : positionOf(query.get("after")) + 1
  const page = newestFirst.slice(start, before >= 0 ? before : start + limit)

  const link = (name: string, cursor: string | undefined) =>
    cursor === undefined
      ? null
      : `${world.origin}/v1/json/transactions?${name}=${cursor}&limit=${limit}`
  const after = start + page.length < newestFirst.length ? page.at(-1)?.id : undefined
  const previous = start > 0 ? page[0]?.id : undefined
  return {
    ...ok(page.map(viewRow)),
    pager: {
      after: link("after", after),
      before: link("before", previous),
      cursor: { after: after ?? null, before: previous ?? null },
      limit,
    },
  }
}

export const retrieveTransaction: Endpoint = (call) => {
  const row = call.world.transactions.get(idOf(call))
  if (!row) throw new Refusal(1006)
  return ok(viewRow(row))
}

const matches = (wanted: string | null, value: string) => !wanted || wanted === value

function viewRow(row: Transaction): JsonObject {
  const { customer, var1, var2, var3 } = row.link.request
  return {
    transaction_id: BigInt(row.id),
    order_id: row.orderId,
    type: row.type,
    debit_credit: row.type === "refund" || row.type === "chargeback" ? "D" : "C",
    payment_method: row.gateway,
    amount: row.amount,
    net: row.amount,
    currency: row.currency,
    status: row.status,
    financial_status: row.financialStatus,
    description: row.description,
    created: toTimestamp(row.createdAt),
    completed: row.completedAt && toTimestamp(row.completedAt),
    costs: [],
    customer: {
      email: customer.email ?? "",
      first_name: customer.first_name ?? "",
      last_name: customer.last_name ?? "",
      iban: "",
    },
    site_id: 12345,
    var1: var1 ?? "",
    var2: var2 ?? "",
    var3: var3 ?? "",
  }
}
