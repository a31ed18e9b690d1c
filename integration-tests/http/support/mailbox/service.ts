import { setTimeout as sleep } from "node:timers/promises"

import { type ProviderSendNotificationDTO } from "@medusajs/framework/types"
import { AbstractNotificationProviderService } from "@medusajs/framework/utils"

import { mailbox } from "./mails"

/** A notification provider that keeps what it is to send. */
export class MailboxService extends AbstractNotificationProviderService {
  static override identifier = "mailbox"

  override async send(notification: ProviderSendNotificationDTO): Promise<{ id: string }> {
    const { mails, refusal } = mailbox()
    await sleep(50)
    if (refusal !== undefined) throw new Error(refusal)
    mails.push(notification)
    return { id: `mail-${mails.length}` }
  }
}
