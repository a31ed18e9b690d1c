import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

import { createAdmin } from "../../demo/seed/create-admin"
import { createPublishableKey } from "../../demo/seed/create-publishable-key"

const PROVIDERS = ["pp_multisafepay_default", "pp_system_default"]

/** Prices in these regions hold the tax, lack it, or have no decimals. */
const REGIONS = [
  { name: "inclusive", currency_code: "eur", countries: ["nl"], is_tax_inclusive: true },
  { name: "exclusive", currency_code: "eur", countries: ["be"], is_tax_inclusive: false },
  { name: "yen", currency_code: "jpy", countries: ["jp"], is_tax_inclusive: true },
] as const

const PRICES = {
  eur: { item: 19.99, shipping: 4.95 },
  jpy: { item: 3200, shipping: 800 },
}

/** A region's word on tax holds for prices of that region only, so every region has its own. */
type Region = (typeof REGIONS)[number] & { id: string }

export type RegionName = (typeof REGIONS)[number]["name"]

export type SeededShop = {
  publishableKey: string
  salesChannelId: string
  regions: Record<RegionName, { id: string; country: string; shippingOptionId: string }>
  variants: { mug: string; rare: string }
  inventory: { rare: { itemId: string; locationId: string } }
  admin: { email: string; password: string }
}

const first = <T>(list: T[]): T => {
  if (!list[0]) throw new Error("Medusa made nothing.")
  return list[0]
}

async function createLocation(container: MedusaContainer, salesChannelId: string) {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const location = first(result)
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: location.id, add: [salesChannelId] },
  })
  return location.id
}

async function createZone(container: MedusaContainer, locationId: string) {
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [
      {
        name: "Everywhere",
        geo_zones: REGIONS.map(({ countries }) => ({
          type: "country" as const,
          country_code: countries[0],
        })),
      },
    ],
  })
  const stockLocation = { [Modules.STOCK_LOCATION]: { stock_location_id: locationId } }
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { ...stockLocation, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } },
    { ...stockLocation, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  return first(set.service_zones).id
}

async function createShippingOption(
  container: MedusaContainer,
  { zoneId, profileId, regions }: { zoneId: string; profileId: string; regions: Region[] }
) {
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: zoneId,
        shipping_profile_id: profileId,
        type: { label: "Standard", code: "standard", description: "In three days" },
        prices: regions.map(({ id, currency_code }) => ({
          region_id: id,
          amount: PRICES[currency_code].shipping,
        })),
        rules: [
          { attribute: "enabled_in_store", operator: "eq", value: "true" },
          { attribute: "is_return", operator: "eq", value: "false" },
        ],
      },
    ],
  })
  return first(result).id
}

async function createProduct(
  container: MedusaContainer,
  {
    title,
    salesChannelId,
    profileId,
    regions,
  }: { title: string; salesChannelId: string; profileId: string; regions: Region[] }
) {
  const { result } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: profileId,
          sales_channels: [{ id: salesChannelId }],
          options: [{ title: "Size", values: ["One"] }],
          variants: [
            {
              title: "One",
              sku: title.toUpperCase(),
              options: { Size: "One" },
              prices: regions.map(({ id, currency_code }) => ({
                currency_code,
                amount: PRICES[currency_code].item,
                rules: { region_id: id },
              })),
            },
          ],
        },
      ],
    },
  })
  return first(first(result).variants).id
}

async function createRegion(container: MedusaContainer, region: (typeof REGIONS)[number]) {
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ ...region, countries: [...region.countries], payment_providers: PROVIDERS }],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: region.countries[0],
        provider_id: "tp_system",
        default_tax_rate: {
          name: "VAT",
          code: `vat-${region.name}`,
          rate: region.name === "yen" ? 10 : 21,
        },
      },
    ],
  })
  return first(result).id
}

async function stock(container: MedusaContainer, locationId: string, rareVariantId: string) {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "inventory_item", fields: ["id", "variants.id"] })
  const items = data as { id: string; variants?: { id: string }[] }[]
  const rare = items.find(({ variants }) => variants?.some(({ id }) => id === rareVariantId))
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: id === rare?.id ? 1 : 100_000,
      })),
    },
  })
  return rare?.id ?? ""
}

/** A shop with three regions and two products, one of which there is only one of. */
export async function seedShop(container: MedusaContainer): Promise<SeededShop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Webshop" }] },
  })
  const salesChannelId = first(channels).id
  const locationId = await createLocation(container, salesChannelId)
  const zoneId = await createZone(container, locationId)
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Default", type: "default" }] },
  })
  const profileId = first(profiles).id
  const regions: Region[] = []
  for (const region of REGIONS)
    regions.push({ ...region, id: await createRegion(container, region) })
  const shippingOptionId = await createShippingOption(container, { zoneId, profileId, regions })
  const goods = { salesChannelId, profileId, regions }
  const mug = await createProduct(container, { title: "Mug", ...goods })
  const rare = await createProduct(container, { title: "Rare", ...goods })
  return {
    publishableKey: await createPublishableKey(container, salesChannelId),
    salesChannelId,
    regions: Object.fromEntries(
      regions.map(({ name, id, countries }) => [
        name,
        { id, country: countries[0], shippingOptionId },
      ])
    ) as SeededShop["regions"],
    variants: { mug, rare },
    inventory: { rare: { itemId: await stock(container, locationId, rare), locationId } },
    admin: await createAdmin(container),
  }
}
