import {
  createHook,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { z } from "@medusajs/framework/zod"

import { type SendPaymentLinkInput } from "./compose-mail"
import { composeMultisafepayMailStep } from "./steps/compose-mail"
import { recordMultisafepayMailStep } from "./steps/record-mail"
import { sendMultisafepayMailStep } from "./steps/send-mail"

const text = z.string().min(1).optional()

/** What the hook may return: words in place of ours, or a template of the provider that replaces them all. */
const mailOverrideSchema = z
  .strictObject({ subject: text, text, html: text, template: text })
  .optional()

/**
 * Sends a payment link by mail, through the shop's notification provider for the channel `email`, in the
 * customer's language, and writes it down. Refused (400, with what to do) for a link that cannot be
 * paid, without an address, and without a provider.
 *
 * The hook `mailContent` may return a `subject`, `text` or `html` of the shop's own, or the name of a
 * `template` that the provider fills with the `data` it is given.
 *
 * @example
 * await sendPaymentLinkWorkflow(container).run({ input: { id: "msplink_1", message: "As just discussed." } })
 *
 * @example
 * sendPaymentLinkWorkflow.hooks.mailContent(({ data }) =>
 *   new StepResponse({ subject: `${data.shop_name}: ${data.amount_text}` })
 * )
 */
export const sendPaymentLinkWorkflow = createWorkflow(
  // eslint-disable-next-line @medusajs/workflow-id-matches-export-or-filename -- Ids are shared with the whole shop, so they carry the brand
  "send-multisafepay-payment-link",
  (input: SendPaymentLinkInput) => {
    const mail = composeMultisafepayMailStep(input)
    const hookInput = transform({ input, mail }, ({ input, mail: { data, content } }) => ({
      id: input.id,
      data,
      content,
    }))
    const mailContent = createHook("mailContent", hookInput, {
      resultValidator: mailOverrideSchema,
    })
    const override = mailContent.getResult()
    const sent = sendMultisafepayMailStep({ mail, override })
    const record = transform({ input, mail, sent }, ({ input, mail, sent }) => ({
      mail,
      notification_id: sent.notification_id,
      actor_id: input.actor_id,
    }))
    recordMultisafepayMailStep(record)
    return new WorkflowResponse(sent, { hooks: [mailContent] })
  }
)
