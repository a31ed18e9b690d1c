import { asValue } from "@medusajs/framework/awilix"
import { type Logger } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, createMedusaContainer } from "@medusajs/framework/utils"

import multiSafepayModule from ".."

describe("starting the module", () => {
  async function start(workerMode: string): Promise<unknown[]> {
    const container = createMedusaContainer()
    const locking = { resolve: "@medusajs/medusa/locking" }
    container.register(
      ContainerRegistrationKeys.CONFIG_MODULE,
      asValue({ projectConfig: { workerMode }, modules: { locking } })
    )
    const said: unknown[] = []
    const logger = { warn: (message: unknown) => said.push(message) } as unknown as Logger
    for (const load of multiSafepayModule.loaders ?? []) await load({ container, logger })
    return said
  }

  it("warns once of locks that reach one of several instances only", async () => {
    expect(await start("server")).toEqual([
      expect.stringContaining("Add a Redis or PostgreSQL provider to the locking module"),
    ])
  })

  it("says nothing where locks reach everybody", async () => {
    expect(await start("shared")).toEqual([])
  })
})
