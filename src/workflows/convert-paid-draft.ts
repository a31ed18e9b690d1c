import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { convertDraftOrderWorkflow } from "@medusajs/medusa/core-flows"

const orderSchema = z.object({ is_draft_order: z.boolean().nullish() })

/** Errors of core that trying again will not change: most of all, that the stock is gone. */
const FINAL: string[] = [
  MedusaError.Types.INVALID_DATA,
  MedusaError.Types.NOT_ALLOWED,
  MedusaError.Types.NOT_FOUND,
]

async function isDraft(container: MedusaContainer, orderId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: orderId }
  const { data } = await query.graph({ entity: "order", fields: ["is_draft_order"], filters })
  return orderSchema.optional().parse(data[0])?.is_draft_order ?? false
}

/**
 * Makes a draft that somebody has paid, or paid a part of, an order: only then is stock reserved for it.
 * Safe to repeat.
 *
 * @returns why it cannot be made one; undefined when it is one.
 * @throws what may go away by itself.
 */
export async function convertPaidDraft(
  container: MedusaContainer,
  orderId: string
): Promise<string | undefined> {
  if (!(await isDraft(container, orderId))) return undefined
  try {
    await convertDraftOrderWorkflow(container).run({ input: { id: orderId } })
    return undefined
  } catch (error) {
    if (!MedusaError.isMedusaError(error) || !FINAL.includes(error.type)) throw error
    // Somebody may have converted it by hand meanwhile.
    return (await isDraft(container, orderId)) ? error.message : undefined
  }
}
