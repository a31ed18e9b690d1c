/** A failure that its message explains in full: shown without a stack. */
export class DemoError extends Error {
  override readonly name = "DemoError"
}
