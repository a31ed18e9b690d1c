import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MAIL_CHANNEL } from "../can-send-mail"
import { type ComposedMail } from "../compose-mail"
import { listDeliveries, listReminderDeliveries, reminderKey } from "../deliveries"

/** Names of the templates, for providers that have templates. */
const TEMPLATES = {
  request: "multisafepay-payment-link",
  reminder: "multisafepay-payment-reminder",
} as const

/** What a shop puts in place of ours. */
export type MailOverride = {
  subject?: string | undefined
  text?: string | undefined
  html?: string | undefined
  /** A template of the provider that is used instead of any content. */
  template?: string | undefined
}

type SendMailInput = { mail: ComposedMail; override: MailOverride | undefined }

/** The key of this mail, or the notification that it is already. */
async function findKey(
  container: MedusaContainer,
  { link, data }: ComposedMail,
  transactionId: string
): Promise<{ key: string } | { sent: string }> {
  if (!data.reminder) return { key: `multisafepay:${link.id}:sent:${transactionId}` }
  const deliveries = await listReminderDeliveries(container, link)
  const sent = deliveries.find(({ status }) => status !== "failure")
  return sent ? { sent: sent.id } : { key: reminderKey(link, deliveries.length + 1) }
}

/** Providers repeat the address in what they say, and Medusa may log what is thrown here. */
const failed = (notificationId: string | undefined) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The notification provider did not take the e-mail${notificationId ? ` (notification ${notificationId})` : ""}. Look at its settings in medusa-config.ts and at its own log, then try again.`,
    "multisafepay_try_again"
  )

/** Hands the mail over to the shop's notification provider, once. What is sent cannot be taken back. */
export const sendMultisafepayMailStep = createStep(
  "send-multisafepay-mail",
  async ({ mail, override = {} }: SendMailInput, { container, context }) => {
    const { link, to, data, content } = mail
    const found = await findKey(container, mail, context.transactionId ?? "")
    if ("sent" in found) return new StepResponse({ notification_id: found.sent })
    const { key } = found
    const { subject = content.subject, text = content.text, html = content.html } = override
    const { template = TEMPLATES[data.reminder ? "reminder" : "request"] } = override
    const [created] = await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications([
        {
          to,
          channel: MAIL_CHANNEL,
          template,
          // Providers that have templates of their own look at them only where there is no content.
          ...(override.template === undefined ? { content: { subject, text, html } } : {}),
          data: { ...data },
          trigger_type: "multisafepay.payment_link",
          resource_id: link.id,
          resource_type: "multisafepay_payment_link",
          idempotency_key: key,
        },
      ])
      .catch(async () => {
        const [known] = await listDeliveries(container, [key])
        throw failed(known?.id)
      })
    // Under a key that it knows Medusa creates nothing, and says nothing.
    const notification = created ?? (await listDeliveries(container, [key]))[0]
    if (!notification) throw failed(undefined)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(
        `[multisafepay] payment link ${link.id} was sent by mail: notification ${notification.id}`
      )
    return new StepResponse({ notification_id: notification.id })
  }
)
