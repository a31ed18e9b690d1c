import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"

const root = join(__dirname, "../../../integration-tests/fixtures")

/** The bytes of one of MultiSafepay's published examples, named by its path in the fixtures folder. */
export const readFixture = (path: string): Buffer => readFileSync(join(root, path))

/** The examples in a folder, by path, in alphabetical order; all of them by default. */
export const listFixtures = (folder = ""): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
