import { model } from "@medusajs/framework/utils"

import { PaymentLink } from "./payment-link"

/** One line of a link's timeline: ids, statuses and codes only. */
export const PaymentLinkEvent = model.define("multisafepay_payment_link_event", {
  id: model.id({ prefix: "msplinkev" }).primaryKey(),
  type: model.text(),
  data: model.json().nullable(),
  payment_link: model.belongsTo(() => PaymentLink, { mappedBy: "events" }),
})
