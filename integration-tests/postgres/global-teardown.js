const { Client } = require("pg")

/** On a server that goes on, nothing is left behind. */
module.exports = async () => {
  if (globalThis.multisafepayPostgres) return globalThis.multisafepayPostgres.stop()

  const { DB_HOST: host, DB_PORT, DB_USERNAME: user, DB_PASSWORD: password } = process.env
  const client = new Client({ host, port: Number(DB_PORT), user, password, database: "postgres" })
  await client.connect()
  const migrated = process.env.MULTISAFEPAY_TEST_MIGRATED ?? ""
  await client.query(`DROP DATABASE IF EXISTS "${migrated}" WITH (FORCE)`)
  await client.end()
}
