const { execFileSync, spawnSync } = require("node:child_process")
const { readFileSync, writeFileSync } = require("node:fs")
const { join } = require("node:path")

const { startPostgres } = require("../postgres/start-postgres")
const { guards, RULES } = require("./guards")

/**
 * Takes each guard of the rules out in turn, runs the tests of its rule, and puts it back. A rule whose
 * tests still pass is a rule nobody guards: `npm run guards [rule ...]`. Takes a minute for each.
 */
const root = join(__dirname, "../..")
const wanted = process.argv.slice(2).map(Number)

/** @param {string} file */
const isChanged = (file) =>
  execFileSync("git", ["status", "--porcelain", "--", file], { cwd: root }).length > 0

/**
 * @param {import("./guards").Guard} guard
 * @param {Record<string, string>} environment
 */
function isMissed({ rule, file, guard, without }, environment) {
  const path = join(root, file)
  const source = readFileSync(path, "utf8")
  if (!source.includes(guard)) throw new Error(`${file} has no longer: ${guard}`)
  if (isChanged(file)) throw new Error(`Commit ${file} first: it is about to be changed.`)
  writeFileSync(
    path,
    source.replace(guard, () => without)
  )
  try {
    const { status } = spawnSync(
      process.execPath,
      [
        require.resolve("jest/bin/jest"),
        ...["--runInBand", "--forceExit", "--silent", "--bail", RULES, "-t", `rule ${rule}:`],
      ],
      {
        cwd: root,
        stdio: process.env.LOG_LEVEL ? "inherit" : "ignore",
        env: {
          ...process.env,
          ...environment,
          TEST_TYPE: "http",
          LOG_LEVEL: process.env.LOG_LEVEL ?? "error",
          NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
        },
      }
    )
    return status !== 0
  } finally {
    writeFileSync(path, source)
  }
}

async function main() {
  const postgres = await startPostgres()
  const environment = {
    MULTISAFEPAY_TEST_DB_PORT: String(postgres.port),
    DB_USERNAME: postgres.user,
    DB_PASSWORD: postgres.password,
  }
  let unguarded = 0
  try {
    for (const guard of guards) {
      if (wanted.length > 0 && !wanted.includes(guard.rule)) continue
      const missed = isMissed(guard, environment)
      if (!missed) unguarded += 1
      console.log(
        `rule ${guard.rule}: ${guard.what}: ${missed ? "missed when gone" : "NOT MISSED"}`
      )
    }
  } finally {
    await postgres.stop()
  }
  console.log(
    unguarded === 0 ? "\nEvery guard is missed when it is gone." : `\n${unguarded} are not.`
  )
  process.exitCode = unguarded === 0 ? 0 : 1
}

void main()
