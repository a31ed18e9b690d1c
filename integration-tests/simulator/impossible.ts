/** A test asked for something that cannot happen at MultiSafepay. */
export class Impossible extends Error {
  override readonly name = "Impossible"
}
