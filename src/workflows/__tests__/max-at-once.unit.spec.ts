import { type MedusaContainer } from "@medusajs/framework/types"

import { maxAtOnce } from "../max-at-once"

const shopWith = (databaseDriverOptions: unknown) =>
  ({ resolve: () => ({ projectConfig: { databaseDriverOptions } }) }) as unknown as MedusaContainer

describe("How many links a process works on at once", () => {
  it.each([
    ["two on five connections", { pool: { max: 5 } }, 2],
    ["one at least", { pool: { max: 1 } }, 1],
    ["four on the driver's ten when the shop says nothing", undefined, 4],
    ["the same when it says something else", { pool: { min: 0 }, connection: {} }, 4],
    ["seven where an eighth would leave none free", { pool: { max: 16 } }, 7],
    ["eight of many", { pool: { max: 100 } }, 8],
  ])("is %s", (_, options, expected) => {
    expect(maxAtOnce(shopWith(options))).toBe(expected)
  })
})
