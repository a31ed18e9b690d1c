import { createDataTableColumnHelper } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink } from "../../../types/http"
import { formatDateTime } from "../../lib/format"
import { CopyButton } from "../common/copy-button"
import { AmountCell, OrderCell, StatusCell } from "./link-cells"

const helper = createDataTableColumnHelper<AdminPaymentLink>()

/** `numbers` are those of the orders, by id. */
export function useLinkColumns(numbers: ReadonlyMap<string, number> | undefined) {
  const { t, i18n } = useTranslation()
  const sortable = { enableSorting: true }
  return [
    helper.accessor("created_at", {
      header: t("multisafepay.paymentLinks.created"),
      cell: ({ getValue }) => formatDateTime(getValue(), i18n.language),
      ...sortable,
    }),
    helper.accessor("order_id", {
      header: t("multisafepay.operations.links.order"),
      cell: ({ row }) => <OrderCell link={row.original} numbers={numbers} />,
    }),
    helper.accessor("status", {
      header: t("multisafepay.paymentLinks.status"),
      cell: ({ row }) => <StatusCell link={row.original} />,
      ...sortable,
    }),
    helper.accessor("amount", {
      header: t("multisafepay.paymentLinks.amount"),
      cell: ({ row }) => <AmountCell link={row.original} />,
      align: "right",
      ...sortable,
    }),
    helper.accessor("expires_at", {
      header: t("multisafepay.paymentLinks.expires"),
      cell: ({ getValue }) => formatDateTime(getValue(), i18n.language),
      ...sortable,
    }),
    helper.accessor("gateway", {
      header: t("multisafepay.paymentLinks.method"),
      cell: ({ getValue }) => getValue() ?? "-",
    }),
    helper.accessor("multisafepay_order_id", {
      header: t("multisafepay.operations.links.multisafepayOrder"),
      cell: ({ row: { original: link } }) => (
        <div className="flex items-center gap-x-2">
          <span title={link.multisafepay_order_id} className="max-w-44 truncate font-mono text-xs">
            {link.multisafepay_order_id}
          </span>
          {link.payment_url !== null && (
            <CopyButton
              content={link.payment_url}
              label={t("multisafepay.paymentLinks.copyLabel", {
                order: link.multisafepay_order_id,
              })}
            />
          )}
        </div>
      ),
    }),
  ]
}
