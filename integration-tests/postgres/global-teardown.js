module.exports = async () => {
  await globalThis.multisafepayPostgres?.stop()
}
