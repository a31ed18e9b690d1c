import { splitAddress } from "./address"
import { toCountryCode } from "./country-code"
import { type PaymentAddress } from "./payment-description"
import { optionalText } from "./plain-text"

/** The fields that a billing and a delivery address have in common, each within its limit or absent. */
export function toPostalAddress(address: PaymentAddress) {
  const { street, houseNumber, extra } = splitAddress(
    optionalText(address.address1, 200) ?? "",
    optionalText(address.address2, 200)
  )
  return {
    address1: optionalText(street, 64),
    address2: optionalText(extra, 64),
    house_number: optionalText(houseNumber, 9),
    zip_code: optionalText(address.postalCode, 10),
    city: optionalText(address.city, 50),
    state: toState(address.province),
    country: toCountryCode(address.countryCode),
  }
}

/** A subdivision's code without its country, "CA" of "us-ca". A name does not fit and would say nothing when cut. */
function toState(province: string | null | undefined): string | undefined {
  const [, code] = /^[a-z]{2}-([a-z\d]{1,3})$/i.exec(province?.trim() ?? "") ?? []
  if (code !== undefined) return code.toUpperCase()
  const state = optionalText(province, 7)
  return state !== undefined && Array.from(state).length <= 6 ? state : undefined
}
