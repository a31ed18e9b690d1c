import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { type Basket } from "../../../../modules/multisafepay/payment-methods"

const addressSchema = z.object({ country_code: z.string().nullish() }).nullish()

const cartSchema = z.object({
  currency_code: z.string(),
  total: z.coerce.number(),
  shipping_address: addressSchema,
  billing_address: addressSchema,
  region: z
    .object({
      countries: z.array(z.object({ iso_2: z.string() })).nullish(),
      payment_providers: z
        .array(z.object({ id: z.string(), is_enabled: z.boolean() }).nullish())
        .nullish(),
    })
    .nullish(),
})

type Cart = z.output<typeof cartSchema>

const FIELDS = [
  "id",
  "currency_code",
  "total",
  "shipping_address.country_code",
  "billing_address.country_code",
  "region.countries.iso_2",
  "region.payment_providers.id",
  "region.payment_providers.is_enabled",
]

function toCountry({ shipping_address, billing_address, region }: Cart): string | undefined {
  const address = shipping_address?.country_code ?? billing_address?.country_code
  if (address) return address
  const [only, ...others] = region?.countries ?? []
  return others.length ? undefined : only?.iso_2
}

/**
 * What a cart comes to and where, with the ids of the payment providers of its region.
 *
 * @throws MedusaError (404) when there is no such cart.
 */
export async function loadBasket(
  container: MedusaContainer,
  cartId: string
): Promise<{ basket: Basket; providers: string[] }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such cart.")
  const cart = cartSchema.parse(data[0])
  const providers = cart.region?.payment_providers ?? []
  return {
    basket: { amount: cart.total, currency: cart.currency_code, country: toCountry(cart) },
    providers: providers.flatMap((each) => (each?.is_enabled ? [each.id] : [])),
  }
}
