import { type MedusaContainer } from "@medusajs/framework/types"

import { isReminderDue } from "../multisafepay/mail/is-reminder-due"
import { judgeDeliveries } from "../multisafepay/mail/judge-deliveries"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { listReminderDeliveries } from "./deliveries"
import { loadMailOrder } from "./load-mail-order"
import { sendPaymentLinkWorkflow } from "./send-payment-link"
import { syncPaymentLink } from "./sync-payment-link"
import { workOnLink } from "./work-on-link"

/**
 * Reminds the customer of one link, if that is due. MultiSafepay is asked first, so that nobody is reminded who has
 * just paid; then it is decided and sent under the link's lock and lease, so that one of several processes does it.
 *
 * @returns whether a mail was sent.
 * @throws as `syncPaymentLink` and `sendPaymentLinkWorkflow` do, LinkBusyError, or a lock's timeout.
 */
export async function remindCustomer(container: MedusaContainer, id: string): Promise<boolean> {
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const found = await links.find({ id })
  if (!found || !(await isDue(container, found))) return false
  await syncPaymentLink(container, found.multisafepay_order_id)
  const sent = await workOnLink(container, found.multisafepay_order_id, async (link) => {
    if (!(await isDue(container, link))) return false
    await sendPaymentLinkWorkflow(container).run({ input: { id, reminder: true } })
    return true
  })
  return sent ?? false
}

async function isDue(container: MedusaContainer, link: PaymentLinkRecord): Promise<boolean> {
  const { accounts, links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const { reminder } = await accounts.settingsOf(link.account)
  const now = new Date()
  if (link.order_id === null || !isReminderDue(link, { reminder, now })) return false
  const order = await loadMailOrder(container, link.order_id)
  if (!order?.email || order.isCancelled || order.isPaid) return false
  const deliveries = await listReminderDeliveries(container, link)
  const { verdict } = judgeDeliveries(deliveries, now)
  if (verdict === "give_up") {
    const data = { notification_id: deliveries.at(-1)?.id }
    const changes = { reminders: link.reminders + 1 }
    await links.update(link, changes, [{ type: "reminder_failed", data }])
  }
  return verdict === "send" || verdict === "sent"
}
