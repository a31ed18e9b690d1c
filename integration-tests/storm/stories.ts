import { askForPaymentLink } from "../demo/customer/ask-for-payment-link"
import { type Expectation } from "./books"
import { type Customer } from "./customer"
import { deliver } from "./deliver"
import { type Story } from "./fates"
import { insist } from "./insist"
import { type Weather } from "./weather"
import { visitOnce } from "./visit"

type Tale = (customer: Customer, weather: Weather) => Promise<void>

/** The link a customer was given first. */
export function firstLink({ payments }: Customer) {
  const [first] = payments
  if (!first) throw new RangeError("A customer of the storm has no payment link.")
  return first
}

/** Sets what has to come of the link before anything is done with it. */
function expect(customer: Customer, expected: Expectation): string {
  const link = firstLink(customer)
  link.expected = expected
  return link.orderId
}

const pay: Tale = (customer, { simulator }) =>
  simulator.pay(expect(customer, "order"), { wait: false })

/** One piece more, and a link for the new total. Medusa replaces the session, so the old link is to die. */
async function changeCart(customer: Customer, weather: Weather) {
  const { medusa, simulator, traffic } = weather
  const { cartId, fate } = customer
  const old = firstLink(customer)
  old.expected = "dead"
  await insist(async () => {
    const { cart } = await medusa.store.cart.retrieve(cartId)
    const [item] = cart.items ?? []
    if (!item) throw new RangeError(`Cart ${cartId} is empty.`)
    await medusa.store.cart.updateLineItem(cartId, item.id, { quantity: fate.quantities[0] + 5 })
  })
  const { order_id: orderId } = await insist(() => askForPaymentLink(medusa, cartId))
  const renewed = { orderId, expected: "nothing" as Expectation }
  customer.payments.push(renewed)
  deliver({ simulator, traffic }, orderId, fate)
  return { old, renewed }
}

const completeCart: Tale = async ({ cartId }, { medusa }) => {
  // Refused when unpaid, and cut off when the shop dies: the books show what came of it.
  await medusa.store.cart.complete(cartId).catch(() => undefined)
}

/** What customers do. Each sets what is to come of it first. */
export const stories: Record<Story, Tale> = {
  pays: pay,
  async is_declined_then_pays(customer, weather) {
    const { simulator } = weather
    await simulator.pay(firstLink(customer).orderId, { scenario: "declined", wait: false })
    await pay(customer, weather)
  },
  async pays_in_two_tabs(customer, weather) {
    await Promise.all([
      pay(customer, weather),
      completeCart(customer, weather),
      completeCart(customer, weather),
      visitOnce(firstLink(customer).orderId, "success", weather),
    ])
  },
  async changes_cart_then_pays(customer, weather) {
    const { renewed } = await changeCart(customer, weather)
    renewed.expected = "order"
    await weather.simulator.pay(renewed.orderId, { wait: false })
  },
  async changes_cart_then_pays_old_link(customer, weather) {
    const { old } = await changeCart(customer, weather)
    old.expected = "attention"
    await weather.simulator.pay(old.orderId, { wait: false, force: true })
  },
  async changes_cart_then_pays_both_links(customer, weather) {
    const { old, renewed } = await changeCart(customer, weather)
    old.expected = "attention"
    renewed.expected = "order"
    await weather.simulator.pay(old.orderId, { wait: false, force: true })
    await weather.simulator.pay(renewed.orderId, { wait: false })
  },
  async pays_wrong_amount(customer, { simulator }) {
    const orderId = expect(customer, "attention")
    const asked = simulator.orders.get(orderId)?.link.request.amount ?? 0
    await simulator.pay(orderId, { amount: asked - 1, wait: false })
  },
  async is_declined(customer, { simulator }) {
    await simulator.pay(expect(customer, "nothing"), { scenario: "declined", wait: false })
  },
  async cancels(customer, weather) {
    const orderId = expect(customer, "nothing")
    await weather.simulator.pay(orderId, { scenario: "cancelled", wait: false })
    await visitOnce(orderId, "cancel", weather)
  },
  async lets_it_expire(customer, { simulator }) {
    await simulator.expire(expect(customer, "nothing"))
  },
  never_pays: () => Promise.resolve(),
  async claims_to_have_paid(customer, weather) {
    await completeCart(customer, weather)
    await visitOnce(expect(customer, "nothing"), "success", weather)
  },
}
