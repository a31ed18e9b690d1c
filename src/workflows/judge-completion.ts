import { MedusaError } from "@medusajs/framework/utils"

/** As long as core keeps a cart's lock: nobody can still be at a completion that began before. */
const COMPLETION_MS = 120_000

/** An order and what core's completion makes with it, as they are now. */
export type Completion = Readonly<{
  createdAt: Date
  now: Date
  /** All that belongs to the order is there, and its payment, or the word that it comes later. */
  complete: boolean
  /** Our ledger has heard that the order was placed. */
  announced: boolean
}>

/**
 * What is to be done about an order: nothing, come back when nobody can be at it any more, or finish what a
 * crash left undone. Core announces an order last, so one that was never announced was never finished.
 */
export function judgeCompletion({
  createdAt,
  now,
  complete,
  announced,
}: Completion): "done" | "wait" | "finish" {
  if (announced) return "done"
  if (now.getTime() - createdAt.getTime() > COMPLETION_MS) return "finish"
  return complete ? "done" : "wait"
}

/** @throws MedusaError to be tried again while somebody may still be at the completion that made this order. */
export function refuseWhileOnItsWay(
  order: Readonly<{ id: string; created_at: Date }>,
  { cartId, now }: Readonly<{ cartId: string; now: Date }>
): void {
  const completion = { createdAt: order.created_at, now, complete: false, announced: false }
  if (judgeCompletion(completion) !== "wait") return
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Order ${order.id} may still be on its way to cart ${cartId}.`
  )
}
