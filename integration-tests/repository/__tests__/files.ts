import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(__dirname, "../../..")
const LEFT_OUT = new Set(["node_modules", ".git", ".medusa", ".demo", "dist", "coverage"])

/** What a file of this repository says; `path` as from its root. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8")

/** Every file below a folder, as paths from the root of the repository. */
export function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (LEFT_OUT.has(entry.name)) return []
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
