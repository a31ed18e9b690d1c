import { z } from "@medusajs/framework/zod"

import { type Environment } from "../../multisafepay/settings/account-options"
import { storedKeySchema } from "./account-row"
import { type Database } from "./database"
import { type StoredKeys } from "./stored-keys"

/** A stored key that no configured encryption key opens. */
export type UnreadableKey = Readonly<{ account: string; environment: Environment; last4: string }>

/** What a rotation did, or would do: how many keys were encrypted anew, and how many were already. */
export type Rotation = Readonly<{
  rotated: number
  current: number
  unreadable: readonly UnreadableKey[]
}>

const READ = `
  SELECT id, api_keys FROM multisafepay_account WHERE deleted_at IS NULL ORDER BY id`

/** A key's name stands for the key itself, so that nothing saved meanwhile is lost. */
const WRITE = `
  UPDATE multisafepay_account SET updated_at = now(),
    api_keys = jsonb_set(api_keys, ARRAY[?::text, 'encrypted'], to_jsonb(?::text))
  WHERE id = ?`

const rowsSchema = z.array(
  z.object({ id: z.string(), api_keys: z.record(z.string(), storedKeySchema) })
)

/**
 * Encrypts every stored API key anew under the first encryption key, so that the others can be taken
 * out of the configuration. A run that is interrupted leaves every key readable; another run goes on.
 *
 * @param options.dryRun only counts.
 */
export async function rotateKeys(
  { database, storedKeys }: { database: Database; storedKeys: StoredKeys },
  { dryRun }: { dryRun: boolean }
): Promise<Rotation> {
  let rotated = 0
  let current = 0
  const unreadable: UnreadableKey[] = []
  for (const { id: account, api_keys: keys } of rowsSchema.parse(
    await database.execute(READ, [])
  )) {
    for (const [fingerprint, stored] of Object.entries(keys)) {
      const { encrypted, environment, last4 } = stored
      const resealed = storedKeys.reseal(account, stored)
      if (resealed === undefined) unreadable.push({ account, environment, last4 })
      else if (resealed === encrypted) current += 1
      else {
        if (!dryRun) await database.execute(WRITE, [fingerprint, resealed, account])
        rotated += 1
      }
    }
  }
  return { rotated, current, unreadable }
}
