import { type Order, orderSchema } from "../schemas/order"

/** An order of 24.94 EUR as MultiSafepay answers it; paid, unless told. */
export const orderOf = (fields: object = {}): Order => ({
  ...orderSchema.parse({
    order_id: "payses_1",
    transaction_id: 17472059398886585n.toString(),
    status: "completed",
    financial_status: "completed",
    currency: "EUR",
    amount: 2494,
    amount_refunded: 0,
    payment_details: { type: "IDEAL" },
    ...fields,
  }),
  order_id: "payses_1",
})
