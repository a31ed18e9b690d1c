import { type MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} from "@medusajs/medusa/core-flows"
import { theOne } from "./the-one"

export async function createPublishableKey(
  container: MedusaContainer,
  salesChannelId: string
): Promise<string> {
  const [existing] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ title: "Storefront", type: "publishable" })
  if (existing) return existing.token

  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Storefront", type: "publishable", created_by: "" }] },
  })
  const key = theOne(keys, "publishable key")
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  })
  return key.token
}
