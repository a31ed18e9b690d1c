const { statSync } = require("node:fs")
const { basename, join } = require("node:path")
const groups = require("./http/groups/groups.json")

const sizeOf = (/** @type {string} */ path) => statSync(path).size

/** How long a file runs, by how much there is to run: a group is as large as its specs together. */
function weigh(/** @type {string} */ path) {
  const specs = groups[basename(path, ".ts")] ?? []
  return specs.reduce(
    (/** @type {number} */ sum, /** @type {string} */ spec) =>
      sum + sizeOf(join(__dirname, "http", `${spec}.spec.ts`)),
    sizeOf(path)
  )
}

/** Jest knows only from its cache what takes longest, and a group that starts last keeps everybody waiting. */
module.exports = class LongestFirst {
  sort(/** @type {{ path: string }[]} */ tests) {
    return [...tests].sort((one, other) => weigh(other.path) - weigh(one.path))
  }

  cacheResults() {
    // Sizes are known before, and need no remembering.
  }
}
