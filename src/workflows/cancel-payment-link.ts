import { type MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"

import { MultiSafepayError } from "../multisafepay/errors"
import { MULTISAFEPAY_MODULE } from "../modules/multisafepay"
import { type MultiSafepayModule } from "../types/module"
import { type PaymentLinkRecord } from "../types/payment-link"
import { rethrowAsMedusaError } from "../shared/to-medusa-error"
import { lookAtLink } from "./look-at-link"
import { releaseAuthorisation } from "./release-authorisation"
import { waitForTurn } from "./wait-for-turn"
import { workOnLink } from "./work-on-link"

/**
 * Makes a link unpayable because a person wants it, or releases what is left of a card authorisation. A link that is
 * dead already stays as it is.
 *
 * @throws MedusaError when money came in or is on its way, or, with code `multisafepay_try_again`,
 * when MultiSafepay cannot be reached: the wish is on record then, and the job repeats it. LinkBusyError,
 * or a lock's timeout.
 */
export async function cancelPaymentLink(
  container: MedusaContainer,
  { multisafepay_order_id: orderId }: PaymentLinkRecord
): Promise<void> {
  await workOnLink(container, orderId, (link, begun) => cancel(container, link, begun))
}

async function cancel(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  begun: Date
): Promise<void> {
  if (link.closed_at) return
  if (link.status === "paid") throw tooLate()
  if (link.status === "authorized") {
    await release(container, link, begun)
    return
  }
  const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
  const wish = { cancel_requested_at: new Date(), next_check_at: new Date() }
  const unwanted = link.cancel_requested_at ? link : await links.update(link, wish)
  await lookAtLink(container, unwanted, { readAt: begun, returned: false }).catch(rethrowAsRepeated)
  const after = await links.find({ id: link.id })
  if (!after || after.closed_at) return
  if (after.creation !== "created") throw repeated("MultiSafepay does not know this link yet.")
  // A wish that is refused is none.
  if (!link.cancel_requested_at) await links.update(after, { cancel_requested_at: null })
  throw tooLate()
}

const cancelMultisafepayPaymentLinkStep = createStep(
  "cancel-multisafepay-payment-link",
  async ({ id }: { id: string }, { container }) => {
    const { links }: MultiSafepayModule = container.resolve(MULTISAFEPAY_MODULE)
    const link = await links.find({ id })
    if (!link) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no payment link ${id}.`)
    await waitForTurn(() => cancelPaymentLink(container, link))
    return new StepResponse(id)
  }
)

/**
 * Makes a payment link unpayable, or releases what is left of a card authorisation. That cannot be taken
 * back, so there is no compensation: make a new link instead.
 *
 * @example
 * await cancelPaymentLinkWorkflow(container).run({ input: { id: "msplink_123" } })
 */
export const cancelPaymentLinkWorkflow = createWorkflow(
  // eslint-disable-next-line @medusajs/workflow-id-matches-export-or-filename -- ids are global, and ours say whose they are
  "cancel-multisafepay-payment-link",
  (input: { id: string }) => new WorkflowResponse(cancelMultisafepayPaymentLinkStep(input))
)

/** What was captured stays; what is left of the authorisation goes back to the card. */
async function release(
  container: MedusaContainer,
  link: PaymentLinkRecord,
  begun: Date
): Promise<void> {
  await releaseAuthorisation(container, link, "The shop released it.").catch(rethrowAsMedusaError)
  await lookAtLink(container, link, { readAt: begun, returned: false }).catch(rethrowAsMedusaError)
}

const tooLate = () =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    "This payment link cannot be cancelled: it is paid, or a payment is on its way. Give the money back instead."
  )

const repeated = (why: string) =>
  new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `${why} The cancellation is on record and will be repeated until it succeeds.`,
    "multisafepay_try_again"
  )

function rethrowAsRepeated(error: unknown): never {
  throw error instanceof MultiSafepayError ? repeated(error.message) : error
}
