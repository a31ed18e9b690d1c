import { paymentMethodsSchema } from "../schemas/payment-method"
import { type Purchase, toOfferedMethods } from "../to-offered-methods"

const METHODS = paymentMethodsSchema.parse([
  {
    id: "IDEAL",
    name: "iDEAL",
    allowed_amount: { min: 1, max: 5_000_000 },
    allowed_countries: ["NL"],
    allowed_currencies: ["EUR"],
    icon_urls: { large: "https://media/large.png", medium: "", vector: "https://media/v.svg" },
  },
  { id: "MISTERCASH", name: "Bancontact", allowed_countries: ["be"], allowed_currencies: ["EUR"] },
  { id: "CREDITCARD", name: null, allowed_amount: [], allowed_countries: [], icon_urls: null },
  { id: "IN3", allowed_amount: { min: "5000", max: 500_000 }, allowed_currencies: ["EUR"] },
  { id: "VVVGIFTCRD", name: "VVV", type: "coupon", allowed_amount: { min: 0, max: null } },
])

const PURCHASE: Purchase = { amount: 1999, currency: "EUR", country: "NL", gateway: null }

const offered = (purchase: Partial<Purchase>) =>
  toOfferedMethods(METHODS, { ...PURCHASE, ...purchase }).map(({ id }) => id)

describe("toOfferedMethods", () => {
  it.each<[string, Partial<Purchase>, string[]]>([
    ["in the Netherlands", {}, ["IDEAL", "CREDITCARD", "VVVGIFTCRD"]],
    ["in Belgium", { country: "BE" }, ["MISTERCASH", "CREDITCARD", "VVVGIFTCRD"]],
    ["anywhere", { country: undefined }, ["IDEAL", "MISTERCASH", "CREDITCARD", "VVVGIFTCRD"]],
    ["in another currency", { currency: "JPY" }, ["CREDITCARD", "VVVGIFTCRD"]],
    ["for nothing", { amount: 0 }, ["CREDITCARD", "VVVGIFTCRD"]],
    ["below a limit", { amount: 4999 }, ["IDEAL", "CREDITCARD", "VVVGIFTCRD"]],
    ["at the least", { amount: 5000 }, ["IDEAL", "CREDITCARD", "IN3", "VVVGIFTCRD"]],
    ["at the most", { amount: 500_000 }, ["IDEAL", "CREDITCARD", "IN3", "VVVGIFTCRD"]],
    ["above a limit", { amount: 500_001 }, ["IDEAL", "CREDITCARD", "VVVGIFTCRD"]],
    ["by one method only", { gateway: "IDEAL" }, ["IDEAL"]],
    ["by one method only that does not fit", { gateway: "MISTERCASH" }, []],
    ["by one method only that is not enabled", { gateway: "PAYPAL" }, []],
  ])("offers %s what fits", (_, purchase, ids) => {
    expect(offered(purchase)).toEqual(ids)
  })

  it("shows a method by its name and the sharpest of its logos, and tells no limits", () => {
    const [ideal, card] = toOfferedMethods(METHODS, PURCHASE)

    expect(ideal).toEqual({ id: "IDEAL", name: "iDEAL", icon_url: "https://media/v.svg" })
    expect(card).toEqual({ id: "CREDITCARD", name: "CREDITCARD", icon_url: null })
  })
})
