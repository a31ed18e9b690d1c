import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { findUnfinishedParts, NOTHING_UNFINISHED } from "../find-unfinished-parts"

type Input = { order_id: string | undefined; cart_id: string; session_id: string }

/** What a crash left undone of the order, if the cart has one. Under the cart's lock. */
export const findUnfinishedPartsStep = createStep(
  "find-unfinished-parts",
  async ({ order_id, ...input }: Input, { container }) => {
    const parts = order_id
      ? await findUnfinishedParts(container, { ...input, order_id })
      : NOTHING_UNFINISHED
    return new StepResponse(parts)
  }
)
