import { DataTable, useDataTable } from "@medusajs/ui"
import { type MouseEvent } from "react"
import { useNavigate } from "react-router-dom"

import { type AdminPaymentLink } from "../../../types/http"
import { useOrderNumbers } from "../../hooks/api/order-numbers"
import { toOrderPath } from "../../lib/payment-links/to-order-path"
import { useLinkColumns } from "./use-link-columns"

type LinkTableProps = {
  links: AdminPaymentLink[]
  /** A column, with `-` before it for the other way round. */
  order: string
  onOrder: (order: string | undefined) => void
}

/** A click on what does something by itself is not one on its row. */
const isOnRow = ({ target }: MouseEvent) =>
  target instanceof Element && target.closest("a, button") === null

export const LinkTable = ({ links, order, onOrder }: LinkTableProps) => {
  const navigate = useNavigate()
  const orders = [...new Set(links.flatMap((link) => link.order_id ?? []))]
  const numbers = useOrderNumbers(orders)
  const columns = useLinkColumns(numbers.data)
  const table = useDataTable({
    data: links,
    columns,
    getRowId: ({ id }) => id,
    rowCount: links.length,
    sorting: {
      state: { id: order.replace("-", ""), desc: order.startsWith("-") },
      // Undefined when the third click on a column takes its sorting away, which the types do not say.
      onSortingChange: (sorting: { id: string; desc: boolean } | undefined) => {
        onOrder(sorting && `${sorting.desc ? "-" : ""}${sorting.id}`)
      },
    },
    onRowClick: (event, { id }) => {
      const orderId = links.find((link) => link.id === id)?.order_id
      if (orderId && isOnRow(event)) void navigate(toOrderPath(orderId, numbers.data))
    },
  })
  return (
    <DataTable instance={table}>
      <DataTable.Table />
    </DataTable>
  )
}
