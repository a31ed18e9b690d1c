/** One of an order's payment collections on which nothing was paid yet. Amounts in minor units. */
export type UnpaidCollection = Readonly<{
  id: string
  /** What it asks for. */
  amount: number
  /** The amount of its link, where that can be paid as it stands; null without one. */
  linkAmount: number | null
}>

/** What is to happen to an order's unpaid payment collections. Amounts in minor units. */
export type CollectionPlan = Readonly<{
  /** The collection for what is asked now; `id` is null for one that has to be made, all of it null when nothing is. */
  target: Readonly<{ id: string | null; amount: number }> | null
  /** Collections whose link has to be cancelled first. */
  retire: readonly string[]
  /** Collections without a link that shall ask for another amount. */
  resize: readonly Readonly<{ id: string; amount: number }>[]
  /** Collections that ask for nothing any more. */
  remove: readonly string[]
}>

type Question = Readonly<{
  /** What is left to pay of the order. */
  outstanding: number
  /** What a new link shall ask for, at most `outstanding`; 0 to bring the collections in line only. */
  asked: number
  collections: readonly UnpaidCollection[]
  /** The collection that the new link has to be of. */
  targetId?: string | undefined
}>

const sumOf = (collections: readonly UnpaidCollection[]) =>
  collections.reduce((sum, { linkAmount }) => sum + (linkAmount ?? 0), 0)

const hasLink = ({ linkAmount }: UnpaidCollection) => linkAmount !== null

/** Links that may stay beside what is asked now. The largest go first, so that the fewest go. */
function keepWhatFits({ outstanding, asked, collections, targetId }: Question): UnpaidCollection[] {
  const kept = collections
    .filter((each) => hasLink(each) && each.id !== targetId)
    .sort((one, other) => (one.linkAmount ?? 0) - (other.linkAmount ?? 0))
  while (kept.length && sumOf(kept) + asked > outstanding) kept.pop()
  return kept
}

/**
 * How the unpaid payment collections of an order have to look so that all its links together never
 * ask for more than is outstanding. The newest wish counts: links that no longer fit beside it are
 * retired. A part of what is outstanding gets a collection of its own, and one other keeps the rest.
 */
export function planCollections(question: Question): CollectionPlan {
  const { outstanding, asked, collections, targetId } = question
  const kept = keepWhatFits(question)
  const retire = collections.filter((each) => hasLink(each) && !kept.includes(each))
  const free = collections.filter((each) => !kept.includes(each))
  const rest = outstanding - sumOf(kept) - asked

  const chosen =
    free.find(({ id }) => id === targetId) ?? free.find(({ amount }) => amount === asked)
  // The first keeps what is left, and stays the one that Medusa's own admin shows as unpaid.
  const spare = rest > 0 && free.length === 1 ? undefined : free.at(-1)
  const target = asked > 0 ? (chosen ?? spare) : undefined
  const [forRest, ...others] = free.filter((each) => each !== target)
  return {
    target: asked > 0 ? { id: target?.id ?? null, amount: asked } : null,
    retire: retire.map(({ id }) => id),
    resize:
      forRest && rest > 0 && forRest.amount !== rest ? [{ id: forRest.id, amount: rest }] : [],
    remove: (rest > 0 || !forRest ? others : [forRest, ...others]).map(({ id }) => id),
  }
}
