import { z } from "@medusajs/framework/zod"

/** Body of `POST /store/multisafepay/orders/:id/payment-link`: what a storefront may choose. */
export const createOrderPaymentLinkBodySchema = z.strictObject({
  account: z
    .string()
    .regex(/^[^\0]{1,200}$/)
    .optional(),
  gateway: z
    .string()
    .regex(/^[A-Z0-9_]{2,20}$/)
    .optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2}([-_][A-Za-z]{2})?$/)
    .optional(),
  return_url: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
})

export type CreateOrderPaymentLinkBody = z.output<typeof createOrderPaymentLinkBodySchema>
