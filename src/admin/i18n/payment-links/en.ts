/** Texts of the page of payment links. */
export const paymentLinks = {
  title: "Payment links",
  description: "All links that customers can or could pay by",
  search: "Order number, e-mail address or ID",
  from: "From",
  until: "Until",
  attention: "Attention",
  anyAttention: "With or without attention",
  needsAttention: "Needs attention",
  noAttention: "Nothing to do",
  created: "Created",
  status: "Status",
  amount: "Amount",
  expires: "Expires",
  method: "Payment method",
  copyLabel: "Copy the payment link {{order}}",
  orderNumber: "Order #{{number}}",
  draft: "Draft order",
  refunded: "{{amount}} refunded",
  totals: {
    label: "Sums by status",
    error: "The sums could not be loaded.",
    count_one: "{{count}} link",
    count_other: "{{count}} links",
  },
  export: {
    download: "Export CSV",
    done: "The export was saved",
    failed: "The export could not be made",
  },
  emptyTitle: "No payment links yet",
  emptyMessage:
    "A link appears here as soon as a customer pays through MultiSafepay, or you create one for an order.",
  noMatchTitle: "No payment link found",
  noMatchMessage:
    "Change or clear the filters. Order numbers and e-mail addresses are found as a whole, order IDs by their beginning.",
}
