export type Random = {
  /** From 0 up to, but not, 1. */
  next: () => number
  /** A whole number, both ends included. */
  integer: (from: number, to: number) => number
  shuffle: <T>(items: readonly T[]) => T[]
}

/** Repeatable randomness: the same seed gives the same numbers. The algorithm is known as mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0

  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const integer = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))

  return {
    next,
    integer,
    shuffle(items) {
      const keyed = items.map((item) => ({ item, key: next() }))
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item)
    },
  }
}
