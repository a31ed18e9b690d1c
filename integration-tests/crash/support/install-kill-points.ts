import { type MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"

import { Inbox } from "../../../src/modules/multisafepay/inbox"
import { LinkReader } from "../../../src/modules/multisafepay/link-reader"
import { type KillPoint } from "./kill-points"

type Method = (...parameters: unknown[]) => Promise<unknown>

let armed: KillPoint | null = null
let hasOrder = false

/** The next time this point is reached the process is gone. */
export function arm(point: KillPoint | null): void {
  armed = point
  hasOrder = false
}

const never = new Promise<never>(() => undefined)

async function dieAt(point: KillPoint): Promise<void> {
  if (armed !== point) return
  process.kill(process.pid, "SIGKILL")
  await never
}

function wrap(
  target: object,
  name: string,
  around: (method: () => Promise<unknown>) => Promise<unknown>
) {
  const methods = target as Record<string, Method>
  const original = methods[name]
  if (!original) throw new Error(`There is no ${name} to be killed at.`)
  methods[name] = function (this: unknown, ...parameters: unknown[]) {
    return around(() => original.apply(this, parameters))
  }
}

const before = (point: KillPoint) => async (method: () => Promise<unknown>) => {
  await dieAt(point)
  return method()
}

const after = (point: KillPoint) => async (method: () => Promise<unknown>) => {
  const result = await method()
  await dieAt(point)
  return result
}

async function afterOrder(method: () => Promise<unknown>) {
  const orders = await after("order-created")(method)
  hasOrder = true
  return orders
}

/** Core runs these beside the linking that the shop dies after: they never get anywhere. */
const heldBack = (method: () => Promise<unknown>) =>
  armed === "order-linked" && hasOrder ? never : method()

/** Call it once, when Medusa is up. */
export function installKillPoints(container: MedusaContainer): void {
  wrap(Inbox.prototype, "receive", after("notification-committed"))
  wrap(Inbox.prototype, "finish", before("before-done"))
  wrap(LinkReader.prototype, "retrieve", before("before-read"))
  wrap(LinkReader.prototype, "retrieve", after("after-read"))

  wrap(container.resolve(Modules.ORDER), "createOrders", afterOrder)
  wrap(container.resolve(ContainerRegistrationKeys.LINK), "create", after("order-linked"))
  wrap(container.resolve(Modules.CART), "updateCarts", heldBack)
  wrap(container.resolve(Modules.INVENTORY), "createReservationItems", heldBack)

  const payment = container.resolve(Modules.PAYMENT)
  wrap(payment, "authorizePaymentSession", before("before-authorization"))
  wrap(payment, "authorizePaymentSession", after("payment-booked"))
  wrap(payment, "refundPayment", after("money-moved"))
  wrap(payment, "capturePayment", after("money-moved"))
}
