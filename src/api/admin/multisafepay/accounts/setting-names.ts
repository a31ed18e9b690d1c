import { camelToSnakeCase, toCamelCase } from "@medusajs/framework/utils"

import {
  type AccountSettings,
  accountSettingsSchema,
} from "../../../../multisafepay/settings/account-options"
import { settingNameSchema, type UpdateAccountBody } from "./validators"

const renamed = (entries: object, rename: (name: string) => string) =>
  Object.fromEntries(
    Object.entries(entries).map(([name, value]) => [rename(name), value as unknown])
  )

/** Names in the options, from names in the admin API. */
export const toOptionNames = (names: readonly string[]): string[] =>
  names.map((name) => toCamelCase(name))

/** Settings as the admin API names them, in the names of the options. */
export function toSettings({ reminder, ...body }: UpdateAccountBody): AccountSettings {
  const settings = Object.entries(body).filter(
    ([name]) => settingNameSchema.safeParse(name).success
  )
  return accountSettingsSchema.parse({
    ...renamed(Object.fromEntries(settings), toCamelCase),
    reminder: reminder && renamed(reminder, toCamelCase),
  })
}

/** By their names in the admin API, whatever is known by their names in the options. */
export const toWireNames = (byOption: object): Record<string, unknown> =>
  renamed(byOption, camelToSnakeCase)
