import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { theOne } from "./the-one"

const fulfillmentProviderId = "manual_manual"

const shippingOptions = [
  {
    name: "Standard delivery",
    code: "standard",
    description: "In two to three days.",
    price: 4.95,
  },
  { name: "Express delivery", code: "express", description: "Tomorrow before noon.", price: 9.95 },
]

type Delivery = { locationId: string; shippingProfileId: string }

/** A warehouse that delivers to the Netherlands in two ways. */
export async function createDelivery(
  container: MedusaContainer,
  salesChannelId: string
): Promise<Delivery> {
  const shippingProfileId = await createShippingProfile(container)
  const [existing] = await container
    .resolve(Modules.STOCK_LOCATION)
    .listStockLocations({ name: "Warehouse Rotterdam" })
  if (existing) return { locationId: existing.id, shippingProfileId }

  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Warehouse Rotterdam",
          address: { address_1: "Maasboulevard 1", city: "Rotterdam", country_code: "NL" },
        },
      ],
    },
  })
  const location = theOne(locations, "stock location")
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [salesChannelId] },
  })

  const serviceZoneId = await createServiceZone(container, location.id)
  await createShippingOptionsWorkflow(container).run({
    input: shippingOptions.map(({ name, code, description, price }) => ({
      name,
      price_type: "flat",
      provider_id: fulfillmentProviderId,
      service_zone_id: serviceZoneId,
      shipping_profile_id: shippingProfileId,
      type: { label: name, code, description },
      prices: [{ currency_code: "eur", amount: price }],
      rules: [
        { attribute: "enabled_in_store", operator: "eq", value: "true" },
        { attribute: "is_return", operator: "eq", value: "false" },
      ],
    })),
  })
  return { locationId: location.id, shippingProfileId }
}

async function createShippingProfile(container: MedusaContainer): Promise<string> {
  const [existing] = await container
    .resolve(Modules.FULFILLMENT)
    .listShippingProfiles({ type: "default" })
  if (existing) return existing.id
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  return theOne(profiles, "shipping profile").id
}

async function createServiceZone(container: MedusaContainer, locationId: string): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillmentSet = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Delivery from Rotterdam",
    type: "shipping",
    service_zones: [
      { name: "Netherlands", geo_zones: [{ country_code: "nl", type: "country" as const }] },
    ],
  })
  await link.create([
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id: fulfillmentProviderId },
    },
    {
      [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
      [Modules.FULFILLMENT]: { fulfillment_set_id: fulfillmentSet.id },
    },
  ])
  return theOne(fulfillmentSet.service_zones, "service zone").id
}
