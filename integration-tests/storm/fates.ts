import { createRandom, type Random } from "./random"

/** How often something befalls a customer, out of the sum of its deck. */
type Deck<T extends string> = Record<T, number>

const STORIES = {
  pays: 7,
  is_declined_then_pays: 2,
  pays_in_two_tabs: 3,
  changes_cart_then_pays: 1,
  changes_cart_then_pays_old_link: 1,
  changes_cart_then_pays_both_links: 1,
  pays_wrong_amount: 1,
  is_declined: 1,
  cancels: 1,
  lets_it_expire: 1,
  never_pays: 1,
  claims_to_have_paid: 1,
} as const

/** What the customer does. */
export type Story = keyof typeof STORIES

const DELIVERIES = {
  normal: 4,
  dropped: 3,
  repeated: 2,
  repeated_at_once: 2,
  delayed: 2,
  reordered: 2,
} as const

/** What happens to the notifications on their way to the shop. */
export type Delivery = keyof typeof DELIVERIES

const VISITS = { none: 4, success: 3, success_twice_at_once: 1, cancel: 1, both: 1 } as const

/** At which of the shop's addresses the customer's browser lands after the payment page. */
export type Visit = keyof typeof VISITS

const FORGERIES = {
  signed_by_nobody: 1,
  signed_by_another_account: 1,
  unsigned: 1,
  replayed_much_later: 1,
  lying_about_the_status: 1,
  about_an_unknown_order: 1,
  hint_without_a_reason: 1,
} as const

/** A notification that MultiSafepay would not send. Even those that are signed properly must change nothing. */
export type Forgery = keyof typeof FORGERIES

export const forgeries = Object.keys(FORGERIES) as Forgery[]

/** All that is drawn for one customer before the storm begins. */
export type Fate = Readonly<{
  story: Story
  delivery: Delivery
  visit: Visit
  forgery: Forgery
  /** Of the two products in the cart: amounts that differ show when payments are mixed up. */
  quantities: readonly [number, number]
  /** For what is drawn while the storm goes on: waits, mostly. */
  random: Random
}>

/** The same seed deals the same fates. Every kind befalls somebody as soon as there are as many customers as cards. */
export function dealFates({ payments, seed }: { payments: number; seed: number }): Fate[] {
  const random = createRandom(seed)
  const stories = deal<Story>(STORIES, payments, random)
  const deliveries = deal<Delivery>(DELIVERIES, payments, random)
  const visits = deal<Visit>(VISITS, payments, random)
  const forged = deal<Forgery>(FORGERIES, payments, random)
  return stories.map((story, index) => ({
    story,
    delivery: deliveries[index] ?? "normal",
    visit: visits[index] ?? "none",
    forgery: forged[index] ?? "unsigned",
    quantities: [random.integer(1, 4), random.integer(1, 4)],
    random: createRandom(random.integer(0, 2 ** 31)),
  }))
}

/** One shuffled deck after the other, so that no kind stays out for long. */
function deal<T extends string>(deck: Deck<T>, count: number, random: Random): T[] {
  const cards = (Object.keys(deck) as T[]).flatMap((kind) => Array<T>(deck[kind]).fill(kind))
  const dealt: T[] = []
  while (dealt.length < count) dealt.push(...random.shuffle(cards))
  return dealt.slice(0, count)
}
