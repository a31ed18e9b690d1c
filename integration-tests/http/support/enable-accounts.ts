import { type Admin } from "./admin"
import { type SeededShop } from "./seed-shop"

const DEFAULT = ["pp_multisafepay_default", "pp_system_default"]

/** The provider of a further account. */
export const providerOf = (account: string) => `pp_multisafepay_${account}`

/** Lets customers pay by further accounts, as an admin does. Call it in `beforeAll`. */
export async function enableAccounts(
  admin: Admin,
  shop: SeededShop,
  accounts: string[]
): Promise<void> {
  const payment_providers = [...DEFAULT, ...accounts.map(providerOf)]
  for (const { id } of Object.values(shop.regions)) {
    const { status } = await admin.post(`/admin/regions/${id}`, { payment_providers })
    if (status !== 200) throw new Error(`The region takes no further account: ${status}`)
  }
}
