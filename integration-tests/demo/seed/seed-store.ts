import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { DemoError } from "../demo-error"
import { createAdmin } from "./create-admin"
import { createDelivery } from "./create-delivery"
import { createProducts } from "./create-products"
import { createPublishableKey } from "./create-publishable-key"
import { createRegion } from "./create-region"

/** What a storefront needs to know of the store behind it. */
export type SeededStore = {
  publishableKey: string
  regionId: string
  admin: { email: string; password: string }
}

/**
 * A small shop that sells in the Netherlands, in euros with 21 % VAT included. Everything is looked up before it is
 * made, so that a second run finds what the first one left.
 *
 * @param pictures where the pictures of the products are served from
 */
export async function seedStore(
  container: MedusaContainer,
  { pictures }: { pictures: string }
): Promise<SeededStore> {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const salesChannelId = store?.default_sales_channel_id
  if (!salesChannelId) throw new DemoError("Medusa has made no store with a default sales channel.")

  const regionId = await createRegion(container, store)
  const { locationId, shippingProfileId } = await createDelivery(container, salesChannelId)
  await createProducts(container, { salesChannelId, locationId, shippingProfileId, pictures })
  const publishableKey = await createPublishableKey(container, salesChannelId)
  const admin = await createAdmin(container)
  return { publishableKey, regionId, admin }
}
