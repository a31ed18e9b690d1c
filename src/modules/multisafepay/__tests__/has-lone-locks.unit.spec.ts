import { defineConfig } from "@medusajs/framework/utils"

import { hasLoneLocks } from "../has-lone-locks"

const HTTP = { storeCors: "", adminCors: "", authCors: "" }
const EVENT_BUS = { resolve: "@medusajs/medusa/event-bus-redis", options: {} }
const WORKFLOWS = { resolve: "@medusajs/medusa/workflow-engine-redis", options: {} }

const locking = (...providers: object[]) => ({
  resolve: "@medusajs/medusa/locking",
  options: { providers },
})
const redis = { resolve: "@medusajs/medusa/locking-redis", id: "redis" }
const postgres = { resolve: "@medusajs/medusa/locking-postgres", id: "postgres" }

/** As Medusa makes it of what a merchant writes. */
const config = (
  modules: { resolve: string; options: object }[],
  workerMode: "shared" | "server" | "worker" = "shared"
) => defineConfig({ projectConfig: { http: HTTP, workerMode }, modules })

describe("hasLoneLocks", () => {
  it.each([
    ["one process, as Medusa comes", false, config([])],
    ["Redis for the event bus", true, config([EVENT_BUS])],
    ["Redis for the workflow engine", true, config([WORKFLOWS])],
    ["a server process", true, config([], "server")],
    ["a worker process", true, config([], "worker")],
    ["a single locking provider", false, config([EVENT_BUS, locking(redis)])],
    [
      "a locking provider that is the default",
      false,
      config([EVENT_BUS, locking(postgres, { ...redis, is_default: true })], "worker"),
    ],
    [
      "locking providers of which none is the default",
      true,
      config([EVENT_BUS, locking(postgres, redis)]),
    ],
    ["a locking module without providers", true, config([EVENT_BUS, locking()])],
    ["a locking provider in one process", false, config([locking(redis)])],
    [
      "a locking module of the shop's own",
      false,
      { modules: { ...config([EVENT_BUS]).modules, locking: { resolve: "./src/modules/locks" } } },
    ],
    [
      "no locking module",
      false,
      { modules: { ...config([EVENT_BUS]).modules, locking: { disable: true } } },
    ],
    [
      "Medusa's packages by their own names",
      true,
      {
        modules: {
          event_bus: { resolve: "@medusajs/event-bus-redis" },
          locking: { resolve: "@medusajs/locking" },
        },
      },
    ],
    ["no configuration", false, undefined],
  ])("takes %s for %s", (_, expected, configModule) => {
    expect(hasLoneLocks(configModule)).toBe(expected)
  })
})
