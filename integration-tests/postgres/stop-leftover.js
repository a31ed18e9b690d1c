const { spawnSync } = require("node:child_process")
const { existsSync, readFileSync, rmSync } = require("node:fs")
const { join } = require("node:path")
const { Client } = require("pg")

/**
 * Stops the server of an earlier run that was killed together with its keeper. Its pid may belong to
 * somebody else by now, so only a server that answers with this very folder is stopped.
 *
 * @param {{ cluster: string, bin: string, runner: object, credentials: object }} options
 */
async function stopLeftover({ cluster, bin, runner, credentials }) {
  const pidFile = join(cluster, "postmaster.pid")
  if (!existsSync(pidFile)) return
  const port = Number(readFileSync(pidFile, "utf8").split("\n")[3])
  if ((await dataFolderOf({ ...credentials, port })) === cluster) {
    const args = ["stop", "-D", cluster, "-m", "immediate", "-w"]
    spawnSync(join(bin, "pg_ctl"), args, { ...runner, cwd: "/", stdio: "ignore" })
  }
  rmSync(pidFile, { force: true })
}

/**
 * @param {import("pg").ClientConfig} connection
 * @returns {Promise<string | undefined>}
 */
async function dataFolderOf(connection) {
  const client = new Client({ ...connection, database: "postgres", connectionTimeoutMillis: 2000 })
  try {
    await client.connect()
    const { rows } = await client.query("SHOW data_directory")
    return rows[0]?.data_directory
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

module.exports = { stopLeftover }
