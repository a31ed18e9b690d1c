import {
  ContainerRegistrationKeys,
  MedusaError,
  PaymentSessionStatus,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

const cartSchema = z.object({
  payment_collection: z
    .object({ payment_sessions: z.array(z.object({ id: z.string(), status: z.string() })) })
    .nullish(),
})

const placedSchema = z.object({ order_id: z.string() }).optional()

type CheckInput = { cart_id: string; session_id: string }

/** The cart's order, if it has one already. */
type Checked = { order_id: string | undefined }

/** Sessions that core's cart completion passes over. */
const PASSED_OVER: string[] = [PaymentSessionStatus.CANCELED, PaymentSessionStatus.ERROR]

/**
 * Completing a cart authorises its first usable session, whichever that is. Under the cart's lock
 * this makes sure that it is the one that was paid, and fails, to be tried again, when it is not.
 * A cart that is an order already has nothing left to complete.
 */
export const checkMultisafepaySessionStep = createStep(
  "check-multisafepay-session",
  async ({ cart_id, session_id }: CheckInput, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const orders = await query.graph({
      entity: "order_cart",
      fields: ["order_id"],
      filters: { cart_id },
    })
    const placed = placedSchema.parse(orders.data[0])
    if (placed) return new StepResponse<Checked>(placed)
    const { data } = await query.graph({
      entity: "cart",
      fields: [
        "id",
        "payment_collection.payment_sessions.id",
        "payment_collection.payment_sessions.status",
      ],
      filters: { id: cart_id },
    })
    const sessions = cartSchema.parse(data[0]).payment_collection?.payment_sessions ?? []
    const usable = sessions.filter(({ status }) => !PASSED_OVER.includes(status))
    const only = usable.length === 1 ? usable[0]?.id : undefined
    if (only !== session_id) {
      // Not one of the types that are final: the next look finds out what became of the session.
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `Payment session ${session_id} is not the cart's only one.`
      )
    }
    return new StepResponse<Checked>({ order_id: undefined })
  }
)
