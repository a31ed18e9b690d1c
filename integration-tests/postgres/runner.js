const { execFileSync, spawnSync } = require("node:child_process")

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root lends it the user `postgres`
 * (made when missing); everybody else runs it as themselves.
 *
 * @typedef {{ uid?: number, gid?: number }} Runner
 * @returns {Runner}
 */
function findRunner() {
  if (process.getuid?.() !== 0) return {}
  const existing = lookUp("postgres")
  if (existing) return existing
  spawnSync("groupadd", ["--system", "postgres"])
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"])
  const runner = lookUp("postgres") ?? lookUp("nobody")
  if (runner) return runner
  throw new Error(
    "PostgreSQL does not run as root and there is no user `postgres`: run `useradd postgres`, or run this as another user."
  )
}

/** @param {string} name */
function lookUp(name) {
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }))
  try {
    return { uid: id("-u"), gid: id("-g") }
  } catch {
    return undefined
  }
}

/**
 * Whether the runner can get to a folder, parents included. Asked of the system itself: modes alone
 * do not tell (groups, ACLs, mounts).
 *
 * @param {string} folder
 * @param {Runner} runner
 */
function canReach(folder, runner) {
  if (runner.uid === undefined) return true
  return spawnSync("ls", [folder], { ...runner, cwd: "/", stdio: "ignore" }).status === 0
}

module.exports = { findRunner, canReach }
