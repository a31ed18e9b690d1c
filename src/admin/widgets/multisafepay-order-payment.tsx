import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { type AdminOrder, type DetailWidgetProps } from "@medusajs/framework/types"

import { OrderPaymentSection } from "../components/order-payment/order-payment-section"

const OrderPaymentWidget = ({ data }: DetailWidgetProps<AdminOrder>) => (
  <OrderPaymentSection key={data.id} orderId={data.id} />
)

export const config = defineWidgetConfig({
  zone: ["order.details.side.before", "draft_order.details.side.before"],
})

export default OrderPaymentWidget
