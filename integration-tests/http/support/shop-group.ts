import groups from "../groups/groups.json"
import { shareShop, shopSuite } from "./shop-suite"

/**
 * Specs that configure the shop alike run in one Medusa, as starting one takes longer than many a spec.
 * What each of them does to the database is put back, as between any two tests.
 */
export function shopGroup(name: keyof typeof groups): void {
  shopSuite((suite) => {
    shareShop(suite, () => {
      for (const spec of groups[name])
        describe(spec, () => {
          // eslint-disable-next-line @typescript-eslint/no-require-imports -- Its tests are to be told apart from those of the others
          require(`../${spec}.spec`)
        })
    })
  })
}
