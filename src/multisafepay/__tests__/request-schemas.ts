import { z } from "@medusajs/framework/zod"
import { type NewCapture } from "../requests/new-capture"
import { type NewOrder } from "../requests/new-order"
import { type NewRefund } from "../requests/new-refund"
import { type OrderUpdate } from "../requests/order-update"

/*
 * What the request types can express, as something that can be run: each schema is held to its type
 * by the compiler and refuses any field the type does not have.
 */
const text = z.string().optional()
const yesNo = z.boolean().optional()
const cart = z.strictObject({
  items: z.array(
    z.strictObject({
      name: z.string(),
      description: text,
      unit_price: z.union([z.number(), z.string()]),
      quantity: z.number(),
      merchant_item_id: z.string(),
      tax_table_selector: text,
      weight: z
        .strictObject({ unit: z.string(), value: z.union([z.number(), z.string()]) })
        .optional(),
    })
  ),
})
const contact = {
  first_name: text,
  last_name: text,
  address1: text,
  address2: text,
  house_number: text,
  zip_code: text,
  city: text,
  state: text,
  country: text,
  phone: text,
  email: text,
}
const rules = z.array(z.strictObject({ rate: z.number(), country: text }))

export const newOrderSchema: z.ZodType<NewOrder> = z.strictObject({
  type: z.enum(["paymentlink", "redirect"]),
  order_id: z.string(),
  gateway: text,
  currency: z.string(),
  amount: z.number(),
  description: z.string(),
  days_active: z.number().optional(),
  seconds_active: z.number().optional(),
  second_chance: z.strictObject({ send_email: z.boolean() }).optional(),
  items: text,
  var1: text,
  var2: text,
  var3: text,
  recurring_model: z.enum(["cardOnFile", "subscription", "unscheduled"]).optional(),
  payment_options: z.strictObject({
    notification_url: text,
    notification_method: z.enum(["POST", "GET"]).optional(),
    redirect_url: text,
    cancel_url: text,
    close_window: yesNo,
    settings: z
      .strictObject({
        gateways: z
          .strictObject({
            MISTERCASH: z
              .strictObject({
                qr_only: yesNo,
                qr_size: text,
                mobile_pay_button_position: text,
                disable_mobile_pay_button: yesNo,
              })
              .optional(),
          })
          .optional(),
      })
      .optional(),
  }),
  plugin: z
    .strictObject({
      shop: z.string(),
      shop_version: z.string(),
      plugin_version: z.string(),
      partner: text,
      shop_root_url: text,
    })
    .optional(),
  customer: z.strictObject({
    ...contact,
    locale: z.string(),
    ip_address: text,
    forwarded_ip: text,
    birthday: text,
    gender: text,
    referrer: text,
    user_agent: text,
    reference: text,
  }),
  delivery: z
    .strictObject({
      ...contact,
      first_name: z.string(),
      last_name: z.string(),
      address1: z.string(),
      house_number: z.string(),
      zip_code: z.string(),
      city: z.string(),
      country: z.string(),
    })
    .optional(),
  gateway_info: z
    .strictObject({ birthday: text, bank_account: text, phone: text, email: text, gender: text })
    .optional(),
  shopping_cart: cart.optional(),
  checkout_options: z
    .strictObject({
      validate_cart: yesNo,
      tax_tables: z.strictObject({
        default: z.strictObject({ shipping_taxed: yesNo, rate: z.number() }).optional(),
        alternate: z
          .array(z.strictObject({ name: z.string(), standalone: yesNo, rules }))
          .optional(),
      }),
    })
    .optional(),
})

export const orderUpdateSchema: z.ZodType<OrderUpdate> = z.union([
  z.strictObject({ status: z.literal("cancelled"), exclude_order: z.boolean() }),
  z.strictObject({
    status: z.literal("shipped"),
    tracktrace_code: text,
    tracktrace_url: text,
    carrier: text,
    ship_date: text,
    reason: text,
    invoice_id: text,
    invoice_url: text,
    po_number: text,
    amount: z.union([z.number(), z.string()]).optional(),
  }),
  z.strictObject({ extend_expiration: z.literal(true), reason: text }),
])

export const newRefundSchema: z.ZodType<NewRefund> = z.union([
  z.strictObject({
    currency: z.string(),
    amount: z.number(),
    description: text,
    refund_order_id: text,
    var1: text,
    var2: text,
    var3: text,
  }),
  z.strictObject({ checkout_data: cart }),
])

export const newCaptureSchema: z.ZodType<NewCapture> = z.strictObject({
  amount: z.number(),
  new_order_status: z.enum(["completed", "shipped"]),
  new_order_id: text,
  invoice_id: text,
  tracktrace_code: text,
  carrier: text,
  reason: text,
  description: text,
})
