const { startPostgres } = require("./start-postgres")

/** One server for the whole run; `MULTISAFEPAY_TEST_DB_PORT` names one that several runs share. */
module.exports = async () => {
  const sharedPort = process.env.MULTISAFEPAY_TEST_DB_PORT
  if (!sharedPort) globalThis.multisafepayPostgres = await startPostgres()

  const { port, user, password } = globalThis.multisafepayPostgres ?? {
    port: sharedPort,
    user: process.env.DB_USERNAME ?? "postgres",
    password: process.env.DB_PASSWORD ?? "postgres",
  }
  // Medusa's test runner asks for TLS unless the host reads "localhost".
  Object.assign(process.env, {
    DB_HOST: "localhost",
    DB_PORT: String(port),
    DB_USERNAME: user,
    DB_PASSWORD: password,
    MULTISAFEPAY_TEST_MIGRATED: `multisafepay-migrated-${process.pid}`,
  })
}
