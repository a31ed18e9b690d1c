import { z } from "@medusajs/framework/zod"
import { minorUnits, minorUnitsIfAny, objectOrEmpty, text } from "./fields"
import { optionalOrderStatusSchema } from "./order-status"

/** How an order is paid: empty until the customer picks a method. */
export const paymentDetailsSchema = objectOrEmpty(
  z.object({
    /** Gateway id; may differ from the one asked for, because the customer can switch on the page. */
    type: text,
    /** `manual` when the card is authorised and the money is still to be captured. */
    capture: text,
    /** When the authorisation lapses, on the clock of Europe/Amsterdam. */
    capture_expiry: text,
    /** Minor units that may still be captured. */
    capture_remain: minorUnits,
    last4: text,
    /** Its last digits; MultiSafepay masks the rest only where the account is not set to show it. */
    account_iban: text.transform((iban) => /\d{1,4}$/.exec(iban?.trim() ?? "")?.[0]),
    /** Real brands of gift cards, separated by semicolons. */
    coupon_brand: text,
    external_transaction_id: text,
    response_code: text,
    invoice_url: text,
  })
)

/** One of the methods that together paid an order; a gift card has type `COUPON`. */
export const paymentMethodOfOrderSchema = z.object({
  type: text,
  /** Minor units. */
  amount: minorUnitsIfAny,
  currency: text,
  status: optionalOrderStatusSchema,
  payment_description: text,
  external_transaction_id: text,
  last4: text,
  coupon_brand: text,
})
