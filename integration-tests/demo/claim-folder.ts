import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"

export type ClaimedFolder = {
  folder: string
  /** 1 for the only demo, 2 for the second one at the same time, and so on. */
  number: number
  release: () => void
}

/**
 * The folder for this run: `.demo`, or while other demos are up a numbered one inside. What an earlier run left
 * there, after a crash perhaps, is used again.
 */
export function claimFolder(root: string): ClaimedFolder {
  for (let number = 1; ; number++) {
    const folder = number === 1 ? root : join(root, String(number))
    mkdirSync(folder, { recursive: true })
    const claim = join(folder, "pid")
    if (existsSync(claim) && isAlive(Number(readFileSync(claim, "utf8")))) continue
    writeFileSync(claim, String(process.pid))
    return {
      folder,
      number,
      release: () => {
        rmSync(claim, { force: true })
      },
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM"
  }
}
