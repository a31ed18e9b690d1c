import { type PaymentMethod } from "./schemas/payment-method"

/** What is to be paid, and where. */
export type Purchase = Readonly<{
  /** Minor units. */
  amount: number
  /** ISO 4217 in upper case. */
  currency: string
  /** ISO 3166-1 alpha-2 in upper case; undefined: not known yet, so no method is left out for it. */
  country: string | undefined
  /** The only method the account wants; null: all. */
  gateway: string | null
}>

/** A method as a customer chooses it. */
export type OfferedMethod = Readonly<{ id: string; name: string; icon_url: string | null }>

/** A method as it is shown to be chosen. */
export const toOfferedMethod = ({
  id,
  name,
  icon_urls: { vector, large, medium },
}: PaymentMethod): OfferedMethod => ({
  id,
  name: name ?? id,
  icon_url: vector ?? large ?? medium ?? null,
})

/** The methods that this purchase can be paid with, in MultiSafepay's order. */
export function toOfferedMethods(
  methods: readonly PaymentMethod[],
  purchase: Purchase
): OfferedMethod[] {
  return methods.filter((method) => fits(method, purchase)).map(toOfferedMethod)
}

function fits(method: PaymentMethod, { amount, currency, country, gateway }: Purchase): boolean {
  const { min = 0, max = Infinity } = method.allowed_amount
  return (
    (gateway === null || method.id === gateway) &&
    min <= amount &&
    amount <= max &&
    allows(method.allowed_currencies, currency) &&
    allows(method.allowed_countries, country)
  )
}

/** An empty list means all. */
const allows = (list: readonly string[], code: string | undefined) =>
  code === undefined || !list.length || list.some((each) => each.toUpperCase() === code)
