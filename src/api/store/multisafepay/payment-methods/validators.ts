import { z } from "@medusajs/framework/zod"

/** Query of `GET /store/multisafepay/payment-methods`. PostgreSQL refuses to look for NUL. */
export const listPaymentMethodsQuerySchema = z.strictObject({
  cart_id: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\0]*$/, "NUL is not text"),
})

export type ListPaymentMethodsQuery = z.output<typeof listPaymentMethodsQuerySchema>
