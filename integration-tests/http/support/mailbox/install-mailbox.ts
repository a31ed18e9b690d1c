type Config = { modules: { notification: { options: { providers: unknown[] } } } }

/** A provider for the channel `email`, as a merchant writes it into `medusa-config.ts`. Call it before `shopSuite`. */
export function installMailbox(): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- Medusa requires it too, and is to find it changed
  const config = require("../../../../medusa-config") as Config
  config.modules.notification.options.providers.push({
    resolve: __dirname,
    id: "mailbox",
    options: { channels: ["email"] },
  })
}
