const {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  mkdtempSync,
  rmSync,
} = require("node:fs")
const { tmpdir } = require("node:os")
const { join, resolve } = require("node:path")
const { canReach } = require("./runner")

/**
 * A new folder that the runner can reach and owns.
 *
 * @param {import("./runner").Runner} runner
 * @returns {string}
 */
function makeTemporaryFolder(runner) {
  for (const parent of new Set([tmpdir(), "/tmp", "/var/tmp"])) {
    const folder = make(parent)
    if (!folder) continue
    own(folder, runner)
    if (canReach(folder, runner)) return folder
    rmSync(folder, { recursive: true, force: true })
  }
  throw new Error(`PostgreSQL's user cannot read ${tmpdir()}: set TMPDIR to a folder it can read.`)
}

/** @param {string} parent */
function make(parent) {
  try {
    return mkdtempSync(join(parent, "multisafepay-postgres-"))
  } catch {
    return undefined
  }
}

/**
 * The wanted folder, or a temporary one where the runner cannot get there (a parent with mode 0700).
 *
 * @param {string | undefined} wanted
 * @param {import("./runner").Runner} runner
 * @returns {{ folder: string, temporary: boolean }}
 */
function prepareDataFolder(wanted, runner) {
  if (wanted) {
    const folder = resolve(wanted)
    claim(folder)
    own(folder, runner)
    if (canReach(folder, runner)) return { folder, temporary: false }
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder: makeTemporaryFolder(runner), temporary: true }
}

/** @param {string} folder */
function claim(folder) {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new Error(`${folder} cannot be written, perhaps after a run as another user: remove it.`)
  }
}

/**
 * @param {string} folder
 * @param {import("./runner").Runner} runner
 */
function own(folder, { uid, gid }) {
  if (uid === undefined || gid === undefined) return
  chownSync(folder, uid, gid)
  chmodSync(folder, 0o700)
}

module.exports = { makeTemporaryFolder, prepareDataFolder }
