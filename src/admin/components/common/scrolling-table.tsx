import { Table } from "@medusajs/ui"
import { type ReactNode } from "react"

type ScrollingTableProps = {
  /** What it lists, for screen readers. */
  label: string
  columns: { id: string; title: string; isHidden?: boolean }[]
  /** Rows of `Table.Row`. */
  children: ReactNode
}

/** A table that scrolls by itself where the page is too narrow for it, by keyboard as well. */
export const ScrollingTable = ({ label, columns, children }: ScrollingTableProps) => (
  <div
    role="region"
    aria-label={label}
    tabIndex={0}
    className="focus-visible:shadow-borders-focus overflow-x-auto outline-none"
  >
    <Table>
      <Table.Header>
        <Table.Row>
          {columns.map(({ id, title, isHidden }) => (
            <Table.HeaderCell key={id} scope="col" className="whitespace-nowrap">
              {isHidden ? <span className="sr-only">{title}</span> : title}
            </Table.HeaderCell>
          ))}
        </Table.Row>
      </Table.Header>
      <Table.Body className="[&_tr:last-child]:border-b-0">{children}</Table.Body>
    </Table>
  </div>
)
