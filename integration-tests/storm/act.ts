import { setTimeout as sleep } from "node:timers/promises"
import { type Customer } from "./customer"
import { deliver } from "./deliver"
import { forgeries } from "./fates"
import { forge } from "./forge"
import { firstLink, stories } from "./stories"
import { visit } from "./visit"
import { type Weather } from "./weather"

const LONGEST_PAUSE_MS = 3_000

/** A customer's whole story: what they do, what is forged about them, and their way back to the shop. */
export async function act(customer: Customer, weather: Weather): Promise<void> {
  const { fate, payments } = customer
  const { random } = fate
  const pause = () => sleep(random.integer(0, LONGEST_PAUSE_MS))

  deliver(weather, firstLink(customer).orderId, fate)
  await stories[fate.story](customer, weather)
  const { orderId, expected } = payments.at(-1) ?? firstLink(customer)
  const isPaid = expected === "order"

  async function sufferForgeries() {
    // Where there is no money, everything is tried to invent some.
    for (const forgery of isPaid ? [fate.forgery] : forgeries) {
      await pause()
      await forge(orderId, { forgery, isPaid }, weather)
    }
  }
  async function comeBack() {
    await pause()
    await visit(orderId, fate.visit, weather)
  }
  await Promise.all([sufferForgeries(), comeBack()])
}
