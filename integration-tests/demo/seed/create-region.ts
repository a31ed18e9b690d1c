import { type MedusaContainer, type StoreDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createRegionsWorkflow,
  createTaxRegionsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import { theOne } from "./the-one"

export async function createRegion(container: MedusaContainer, store: StoreDTO): Promise<string> {
  const [existing] = await container.resolve(Modules.REGION).listRegions({ name: "Netherlands" })
  if (existing) return existing.id

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Netherlands",
          currency_code: "eur",
          countries: ["nl"],
          payment_providers: ["pp_multisafepay_default"],
          is_tax_inclusive: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "nl",
        provider_id: "tp_system",
        default_tax_rate: { name: "BTW 21 %", code: "nl-21", rate: 21 },
      },
    ],
  })
  const region = theOne(regions, "region")
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Noordzee Goods",
        supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }],
        default_region_id: region.id,
      },
    },
  })
  return region.id
}
