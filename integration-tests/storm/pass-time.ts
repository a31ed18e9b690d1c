import { setTimeout as sleep } from "node:timers/promises"
import { type Client } from "pg"
import { count } from "./read-medusa"

const LEASED = `
  SELECT lease_until::text AS lease FROM multisafepay_payment_link WHERE lease_until IS NOT NULL
  UNION ALL SELECT lease_until::text FROM multisafepay_notification WHERE lease_until IS NOT NULL`

/** Leases on record. While no shop runs, those are the leases of the dead. */
export async function readLeases(database: Client): Promise<string[]> {
  const { rows } = await database.query<{ lease: string }>(LEASED)
  return rows.map(({ lease }) => lease)
}

/** What tells how long ago a completion began: the shop takes none for dead before core's lock on its cart is over. */
const AGING = ["cart", "order", "multisafepay_payment_link"]

/**
 * Brings every moment that the shop waits for into the past, as time going by would. What then is to be done is
 * left to its own schedule. A completion that is under way stays so by its cart's lock, whatever its age.
 *
 * @param leasesOfTheDead only these run out: a living process is never kept so long
 */
export async function passTime(database: Client, leasesOfTheDead: string[]): Promise<void> {
  for (const table of ["multisafepay_payment_link", "multisafepay_notification"])
    await database.query(
      `UPDATE ${table} SET lease_until = now() WHERE lease_until::text = ANY($1)`,
      [leasesOfTheDead]
    )
  for (const table of AGING)
    await database.query(`UPDATE "${table}" SET created_at = created_at - interval '3 minutes'`)
  await database.query(
    "UPDATE multisafepay_payment_link SET next_check_at = now() WHERE next_check_at > now()"
  )
  await database.query(
    `UPDATE multisafepay_notification SET next_attempt_at = now()
      WHERE status IN ('received', 'processing') AND next_attempt_at > now()`
  )
}

const UNDER_WAY = `
  SELECT (SELECT count(*) FROM multisafepay_notification WHERE status IN ('received', 'processing'))::int
    + (SELECT count(*) FROM multisafepay_payment_link WHERE next_check_at <= now() OR lease_until > now())::int
    AS count`

const PAUSE_MS = 500
/** Between two looks of one batch nothing shows for a moment. */
const CALM_PAUSES = 6

/** Waits until the shop has nothing left that is due, or until the deadline. */
export async function untilQuiet(database: Client, deadline: number): Promise<void> {
  for (let calm = 0; calm < CALM_PAUSES && Date.now() < deadline;) {
    calm = (await count(database, UNDER_WAY)) === 0 ? calm + 1 : 0
    await sleep(PAUSE_MS)
  }
}
