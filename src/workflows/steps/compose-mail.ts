import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { canSendMail } from "../can-send-mail"
import { composeMail, type SendPaymentLinkInput } from "../compose-mail"

/** What a merchant has to add, with a provider that Medusa brings along. */
const MISSING =
  'No notification provider for the channel "email" is installed, so no e-mail can be sent. Add one to modules in medusa-config.ts, ' +
  'for example { resolve: "@medusajs/medusa/notification", options: { providers: [{ resolve: "@medusajs/medusa/notification-sendgrid", ' +
  'id: "sendgrid", options: { channels: ["email"], api_key: process.env.SENDGRID_API_KEY, from: process.env.SENDGRID_FROM } }] } }. ' +
  "Until then, copy the link and send it by a mail program of your own."

/** Writes the mail, or refuses to before anything is written down. */
export const composeMultisafepayMailStep = createStep(
  "compose-multisafepay-mail",
  async (input: SendPaymentLinkInput, { container }) => {
    if (!canSendMail(container)) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, MISSING)
    return new StepResponse(await composeMail(container, input))
  }
)
