const { spawnSync } = require("node:child_process")
const { existsSync, mkdtempSync, readFileSync, rmSync } = require("node:fs")
const { tmpdir } = require("node:os")
const { join } = require("node:path")
const { findChromium } = require("./browser/find-chromium")
const { startPostgres } = require("./postgres/start-postgres")

/**
 * Runs suites one after the other, all on one PostgreSQL, and adds up what came of them:
 * `node run-suites.js unit module http crash cluster browser [what jest takes]`. A suite that needs what this machine does
 * not have is skipped and says so; with `REQUIRE_ALL=1` it fails.
 *
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, note: string }} Result
 */

const SUITES = {
  unit: { randomize: true },
  module: { postgres: true },
  // Each spec has a Medusa and a database of its own, and waits more than it computes.
  http: { postgres: true, workers: 2 },
  // Shops in processes of their own, which are killed.
  crash: { postgres: true },
  // Several processes of one shop.
  cluster: { postgres: true, missing: missingRedis },
  browser: { postgres: true, missing: missingBrowser },
}

const jest = require.resolve("jest/bin/jest")
const requireAll = process.env.REQUIRE_ALL === "1"

function missingBrowser() {
  if (findChromium()) return undefined
  return "there is no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH"
}

function missingRedis() {
  const { error } = spawnSync("redis-server", ["--version"])
  return error ? "there is no redis-server: install it (apt-get install redis-server)" : undefined
}

async function main() {
  const names = process.argv.slice(2).filter((argument) => argument in SUITES)
  const jestArguments = process.argv.slice(2).filter((argument) => !(argument in SUITES))
  const needsPostgres = names.some((name) => SUITES[name].postgres)
  const postgres =
    needsPostgres && !process.env.MULTISAFEPAY_TEST_DB_PORT ? await startPostgres() : undefined
  const environment = postgres
    ? {
        MULTISAFEPAY_TEST_DB_PORT: String(postgres.port),
        DB_USERNAME: postgres.user,
        DB_PASSWORD: postgres.password,
      }
    : {}
  try {
    const results = names.map((name) => runSuite(name, { jestArguments, environment }))
    report(results)
    process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0
  } finally {
    await postgres?.stop()
  }
}

/**
 * @param {string} name
 * @param {{ jestArguments: string[], environment: Record<string, string> }} options
 * @returns {Result}
 */
function runSuite(name, { jestArguments, environment }) {
  const { missing, postgres, randomize, workers = 1 } = SUITES[name]
  const reason = missing?.()
  if (reason) {
    console.log(`\n${name}: ${requireAll ? "failed" : "skipped"}, ${reason}`)
    const counts = requireAll ? { failed: 1, skipped: 0 } : { failed: 0, skipped: 1 }
    return { name, passed: 0, ...counts, seconds: 0, note: reason }
  }
  console.log(`\n${name}`)
  const folder = mkdtempSync(join(tmpdir(), "multisafepay-tests-"))
  const outputFile = join(folder, "result.json")
  const flags = [
    ...(randomize ? ["--randomize"] : []),
    // Medusa leaves connections open.
    ...(postgres ? ["--forceExit", workers > 1 ? `--maxWorkers=${workers}` : "--runInBand"] : []),
    // A database that is put back between tests takes its connections along, and the driver tells of each.
    ...(postgres && !process.env.LOG_LEVEL ? ["--silent"] : []),
    ...(jestArguments.length > 0 ? ["--passWithNoTests"] : []),
  ]
  const start = Date.now()
  const { status } = spawnSync(
    process.execPath,
    [jest, "--json", `--outputFile=${outputFile}`, ...flags, ...jestArguments],
    {
      stdio: ["inherit", "ignore", "inherit"],
      env: {
        ...process.env,
        ...environment,
        TEST_TYPE: name,
        TEST_IN_GROUPS: jestArguments.length > 0 ? "0" : "1",
        // Medusa tells of every migration it runs.
        LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
        // Medusa's modules are loaded by dynamic import, and leave much to collect: there is room for the young.
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --experimental-vm-modules --no-warnings --max-semi-space-size=64`,
      },
    }
  )
  const seconds = (Date.now() - start) / 1000
  const counts = existsSync(outputFile) ? JSON.parse(readFileSync(outputFile, "utf8")) : {}
  rmSync(folder, { recursive: true, force: true })
  return { name, seconds, ...count(counts, status), note: "" }
}

/**
 * A spec file that does not even load counts as one failure, and so does a run that fails without saying why;
 * under `REQUIRE_ALL=1` so does a test that skips itself.
 *
 * @param {Record<string, number>} counts
 * @param {number | null} status
 */
function count(
  { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numRuntimeErrorTestSuites = 0 },
  status
) {
  const skipped = requireAll ? 0 : numPendingTests
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests - skipped
  return {
    passed: numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped,
  }
}

/** @param {Result[]} results */
function report(results) {
  const sum = (/** @type {"passed" | "failed" | "skipped"} */ key) =>
    results.reduce((total, result) => total + result[key], 0)
  console.log("")
  for (const { name, passed, failed, skipped, seconds, note } of results) {
    const counts = `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`
    console.log(`${name.padEnd(8)} ${counts} in ${seconds.toFixed(0)} s${note ? ` (${note})` : ""}`)
  }
  const [passed, failed, skipped] = [sum("passed"), sum("failed"), sum("skipped")]
  const parts = [
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
    ...(passed ? [`${passed} passed`] : []),
    `${passed + failed + skipped} total`,
  ]
  console.log(`\nTests:       ${parts.join(", ")}`)
  console.log(`${passed} passed, ${failed} failed`)
}

void main()
