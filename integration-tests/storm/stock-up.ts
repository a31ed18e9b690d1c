import { type Client } from "pg"

/** Enough of everything: a storm that runs out of stock would tell of something else. */
export async function stockUp(database: Client, pieces: number): Promise<void> {
  await database.query(
    `UPDATE inventory_level SET stocked_quantity = $1::numeric,
      raw_stocked_quantity = jsonb_build_object('value', $1::text, 'precision', 20)`,
    [String(pieces)]
  )
}
