import { z } from "@medusajs/framework/zod"
import {
  createHook,
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { type OrderRequestChanges } from "../multisafepay/order-request/change-order-request"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { cancelPaymentLink } from "./cancel-payment-link"
import { makeOrderLink, type OrderLinkInput } from "./make-order-link"

export type { OrderLinkInput } from "./make-order-link"

type StepInput = OrderLinkInput & { changes: OrderRequestChanges | undefined }

const createMultisafepayOrderPaymentLinkStep = createStep(
  "create-multisafepay-order-payment-link",
  async ({ changes, ...input }: StepInput, { container }) => {
    const link = await makeOrderLink(container, input, changes)
    return new StepResponse<PaymentLinkRecord, string>(link, link.id)
  },
  async (id, { container }) => {
    if (!id) return
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const link = await links.find({ id })
    if (link) await cancelPaymentLink(container, link)
  }
)

/**
 * Makes a payment link for what is outstanding of one of Medusa's orders, drafts included; an open one
 * for the same amount is returned instead. `amount` in major units, at most what is outstanding: less
 * makes a deposit.
 *
 * Hook `orderRequest`: returns what shall be laid over the body of `POST /orders` before it is sent.
 *
 * @example
 * const { result: link } = await createOrderPaymentLinkWorkflow(container).run({
 *   input: { order_id: "order_123", amount: 30 },
 * })
 */
export const createOrderPaymentLinkWorkflow = createWorkflow(
  // eslint-disable-next-line @medusajs/workflow-id-matches-export-or-filename -- ids are global, and ours say whose they are
  "create-multisafepay-order-payment-link",
  (input: OrderLinkInput) => {
    const orderRequest = createHook("orderRequest", input, {
      resultValidator: z.custom<OrderRequestChanges>().optional(),
    })
    const changes = orderRequest.getResult()
    const stepInput = transform({ input, changes }, (data) => ({
      ...data.input,
      changes: data.changes ?? undefined,
    }))
    return new WorkflowResponse(createMultisafepayOrderPaymentLinkStep(stepInput), {
      hooks: [orderRequest],
    })
  }
)
