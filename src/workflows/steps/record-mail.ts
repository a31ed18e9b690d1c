import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { MULTISAFEPAY_MODULE } from "../../modules/multisafepay"
import { type MultiSafepayModule } from "../../types/module"
import { type ComposedMail } from "../compose-mail"

type RecordMailInput = {
  mail: Pick<ComposedMail, "link"> & { data: Pick<ComposedMail["data"], "reminder"> }
  notification_id: string
  actor_id: string | undefined
}

/** Writes down that a link was sent, in one go; a reminder that somebody else has written down is left as it is. */
export const recordMultisafepayMailStep = createStep(
  "record-multisafepay-mail",
  async ({ mail, notification_id, actor_id }: RecordMailInput, { container }) => {
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const { reminder } = mail.data
    const { reminders } = mail.link
    const link = await links.find({ id: mail.link.id })
    if (!link) return new StepResponse(undefined)
    await links.exclusively(link, async (current, store) => {
      if (reminder && current.reminders > reminders) return
      const data = { notification_id, ...(actor_id ? { actor_id } : {}) }
      const changes = { sent_at: new Date(), ...(reminder ? { reminders: reminders + 1 } : {}) }
      await store.update(current, changes, [{ type: reminder ? "reminded" : "sent", data }])
    })
    return new StepResponse(undefined)
  }
)
