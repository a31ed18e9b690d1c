import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError, Modules } from "@medusajs/framework/utils"

import { NOTIFICATION_RECEIVED } from "../multisafepay/ledger/events"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"

/**
 * Makes a notification due at once, for another day, and wakes the worker.
 *
 * @throws MedusaError when there is none, or when it is being processed or done.
 */
export async function retryNotification(container: MedusaContainer, id: string): Promise<void> {
  const module: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  if (!(await module.inbox.retry(id))) {
    // Throws when there is none.
    const { status } = await module.retrieveMultisafepayNotification(id, { select: ["status"] })
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `This notification is ${status}. Only one that waits or was given up can be tried again.`
    )
  }
  await container.resolve(Modules.EVENT_BUS).emit({ name: NOTIFICATION_RECEIVED, data: { id } })
}
