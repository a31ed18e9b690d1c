export type Cleanup = {
  /** What is to be undone when the demo ends; the last one first. */
  add: (undo: () => Promise<void> | void) => void
  run: () => Promise<void>
  /** Where to look when something went wrong. */
  log: string | undefined
}

export function createCleanup(): Cleanup {
  const undos: (() => Promise<void> | void)[] = []
  let running: Promise<void> | undefined

  async function undoAll(): Promise<void> {
    for (let undo = undos.pop(); undo; undo = undos.pop()) {
      try {
        await undo()
      } catch {
        // What cannot be stopped in order goes down with this process; the rest still gets its turn.
      }
    }
  }

  return {
    log: undefined,
    add: (undo) => undos.push(undo),
    run: () => (running ??= undoAll()),
  }
}
