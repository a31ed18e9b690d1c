const { spawn } = require("node:child_process")
const { rmSync } = require("node:fs")

/**
 * Runs one PostgreSQL for as long as the process that started it lives: when that process stops, crashes
 * or is killed, the channel closes, and the server goes down with its temporary folders. A process of its
 * own (and its own group), so that Ctrl-C in a terminal leaves the order of stopping to the starter.
 */
const { program, args, runner, cwd, temporaryFolders } = JSON.parse(process.argv[2] ?? "{}")

const server = spawn(program, args, { ...runner, cwd, stdio: ["ignore", "ignore", "pipe"] })
let log = ""
let ready = false

server.stderr.setEncoding("utf8").on("data", (text) => {
  log = (log + text).slice(-4000)
  if (ready || !log.includes("ready to accept connections")) return
  ready = true
  process.send?.({ ready })
})

server.on("error", (error) => {
  log += error.message
})

server.on("close", () => {
  for (const folder of temporaryFolders) rmSync(folder, { recursive: true, force: true })
  if (process.connected) process.send?.({ ready: false, log }, () => process.exit(0))
  else process.exit(0)
})

const stop = () => server.kill("SIGINT")
process.on("disconnect", stop)
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop)
