import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules, ProductStatus } from "@medusajs/framework/utils"
import { createInventoryLevelsWorkflow, createProductsWorkflow } from "@medusajs/medusa/core-flows"

const assortment = [
  {
    title: "Enamel mug",
    handle: "enamel-mug",
    description:
      "Holds tea, coffee and the odd screw. Survives every fall, with a story to show for it.",
    price: 14.5,
  },
  {
    title: "Canvas bag",
    handle: "canvas-bag",
    description:
      "Heavy organic cotton with long handles. Carries the groceries of a whole weekend.",
    price: 22.95,
  },
  {
    title: "Wool blanket",
    handle: "wool-blanket",
    description:
      "Woven from recycled wool, warm on the couch and on the beach. 130 by 180 centimetres.",
    price: 79,
  },
]

type Surroundings = {
  salesChannelId: string
  locationId: string
  shippingProfileId: string
  pictures: string
}

export async function createProducts(
  container: MedusaContainer,
  { salesChannelId, locationId, shippingProfileId, pictures }: Surroundings
): Promise<void> {
  const existing = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: assortment.map(({ handle }) => handle) })
  if (existing.length > 0) return

  await createProductsWorkflow(container).run({
    input: {
      products: assortment.map(({ price, handle, ...product }) => ({
        ...product,
        handle,
        status: ProductStatus.PUBLISHED,
        thumbnail: `${pictures}/${handle}.svg`,
        shipping_profile_id: shippingProfileId,
        sales_channels: [{ id: salesChannelId }],
        options: [{ title: "Size", values: ["One size"] }],
        variants: [
          {
            title: "One size",
            sku: handle.toUpperCase(),
            options: { Size: "One size" },
            prices: [{ currency_code: "eur", amount: price }],
          },
        ],
      })),
    },
  })
  await stock(container, locationId)
}

async function stock(container: MedusaContainer, locationId: string): Promise<void> {
  const items = await container.resolve(Modules.INVENTORY).listInventoryItems({})
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map(({ id }) => ({
        inventory_item_id: id,
        location_id: locationId,
        stocked_quantity: 1000,
      })),
    },
  })
}
