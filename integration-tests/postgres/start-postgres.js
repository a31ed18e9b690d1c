const { fork, spawnSync } = require("node:child_process")
const { existsSync, readFileSync, rmSync, writeFileSync } = require("node:fs")
const { createServer } = require("node:net")
const { join } = require("node:path")
const { prepareBinaries } = require("./binaries")
const { prepareDataFolder } = require("./folders")
const { findRunner } = require("./runner")
const { stopLeftover } = require("./stop-leftover")

const credentials = { host: "localhost", user: "postgres", password: "postgres" }

// Nothing here has to survive a power cut, so nothing waits for the disk.
const settings = {
  listen_addresses: "localhost",
  unix_socket_directories: "",
  max_connections: 300,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: 0,
  max_parallel_workers_per_gather: 0,
  jit: "off",
}

/**
 * Starts a PostgreSQL of our own. It stops with `stop()`, and also when this process ends in any other way.
 *
 * @param {{ dataFolder?: string, port?: number }} [options] without `dataFolder` the data is temporary;
 *   without `port` a free one is taken
 * @returns {Promise<import("./start-postgres").Postgres>}
 */
async function startPostgres({ dataFolder, port: wantedPort } = {}) {
  const runner = findRunner()
  const { bin, version, copy } = await prepareBinaries(runner)
  const { folder, temporary } = prepareDataFolder(dataFolder, runner)
  const cluster = join(folder, "cluster")
  await stopLeftover({ cluster, bin, runner, credentials })
  initialise({ folder, cluster, bin, version, runner })

  const port = wantedPort ?? (await findFreePort())
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])
  const keeper = await keep({
    program: join(bin, "postgres"),
    args: ["-D", cluster, "-p", String(port), ...flags],
    runner,
    cwd: folder,
    temporaryFolders: [temporary ? folder : undefined, copy].filter(Boolean),
  })

  const { host, user, password } = credentials
  return {
    ...credentials,
    port,
    url: (databaseName) => `postgres://${user}:${password}@${host}:${port}/${databaseName}`,
    stop: () => stop(keeper),
  }
}

/** @param {{ folder: string, cluster: string, bin: string, version: string, runner: object }} options */
function initialise({ folder, cluster, bin, version, runner }) {
  // Written last, so that an interrupted or older cluster is made anew.
  const mark = join(folder, "version")
  if (existsSync(mark) && readFileSync(mark, "utf8") === version) return
  rmSync(cluster, { recursive: true, force: true })

  const passwordFile = join(folder, "password")
  writeFileSync(passwordFile, credentials.password)
  const locale = [
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ]
  const { status, stderr, error } = spawnSync(
    join(bin, "initdb"),
    [
      "-D",
      cluster,
      `-U${credentials.user}`,
      "--auth=password",
      `--pwfile=${passwordFile}`,
      "--no-sync",
      ...locale,
    ],
    { ...runner, cwd: folder, encoding: "utf8" }
  )
  rmSync(passwordFile, { force: true })
  if (status !== 0)
    throw new Error(`PostgreSQL could not be set up in ${folder}: ${stderr ?? error}`)
  writeFileSync(mark, version)
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "localhost", () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/**
 * @param {object} task
 * @returns {Promise<import("node:child_process").ChildProcess>}
 */
function keep(task) {
  const keeper = fork(join(__dirname, "keeper.js"), [JSON.stringify(task)], {
    detached: true,
    execArgv: [],
    stdio: "ignore",
    env: { ...process.env, NODE_OPTIONS: "", LC_ALL: "C" },
  })
  return new Promise((resolve, reject) => {
    keeper.once("error", reject)
    keeper.once("message", (/** @type {{ ready: boolean, log?: string }} */ { ready, log }) => {
      if (!ready) return reject(new Error(`PostgreSQL did not start: ${log}`))
      // A server that nobody stops must not keep its starter alive.
      keeper.unref()
      keeper.channel?.unref()
      resolve(keeper)
    })
  })
}

/** @param {import("node:child_process").ChildProcess} keeper */
async function stop(keeper) {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return
  keeper.ref()
  const gone = new Promise((resolve) => keeper.once("exit", resolve))
  if (keeper.connected) keeper.disconnect()
  await gone
}

module.exports = { startPostgres }
