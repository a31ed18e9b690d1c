import { isIP } from "node:net"

const EMAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d-]+(\.[a-z\d-]+)*\.[a-z\d-]{2,}$/i
const LONGEST_EMAIL = 64
const PHONE = /^\+?[\d ()./-]{5,24}$/

/** The address where it is one that MultiSafepay takes: 64 characters at most. A cut one would be someone else's. */
export function toEmail(email: string | null | undefined): string | undefined {
  const address = (email ?? "").trim()
  return address.length <= LONGEST_EMAIL && EMAIL.test(address) ? address : undefined
}

/** The number where it is one: 25 characters at most, digits and the usual signs between them. */
export function toPhone(phone: string | null | undefined): string | undefined {
  const number = (phone ?? "").trim()
  return PHONE.test(number) && number.replace(/\D/g, "").length >= 5 ? number : undefined
}

/**
 * The first address of a forwarding chain, where it is one: a whole chain is refused with 1007.
 * Servers that listen on IPv6 see IPv4 callers as `::ffff:192.0.2.1`; MultiSafepay gets the address itself.
 */
export function toIpAddress(addresses: string | null | undefined): string | undefined {
  const [first = ""] = (addresses ?? "").split(",", 1)
  const address = first.trim().replace(/^::ffff:(?=\d+\.)/i, "")
  return isIP(address) > 0 ? address : undefined
}
