import { type NewOrderCustomer } from "../requests/new-order-customer"
import { toEmail, toIpAddress, toPhone } from "./contact"
import { toLocale } from "./locale"
import { type PaymentAddress, type PaymentDescription } from "./payment-description"
import { optionalText } from "./plain-text"
import { toPostalAddress } from "./postal-address"

/** `customer` of `POST /orders`: what is missing or would be refused is left out, never an error. */
export function toCustomer({
  customer,
  locale,
  fallbackLocale,
  delivery,
}: PaymentDescription): NewOrderCustomer {
  const billing = customer.billing ?? delivery ?? {}
  const address = toPostalAddress(billing)
  return {
    locale: toLocale([locale, fallbackLocale], address.country),
    ip_address: toIpAddress(customer.ipAddress),
    ...toName(customer, billing),
    company_name: optionalText(customer.company, 64) ?? optionalText(billing.company, 64),
    ...address,
    phone: toPhone(customer.phone) ?? toPhone(billing.phone),
    email: toEmail(customer.email),
    user_agent: optionalText(customer.userAgent, 255),
    reference: optionalText(customer.reference, 100),
  }
}

type Named = Pick<PaymentAddress, "firstName" | "lastName">

/**
 * The name of the first who has a whole one; failing that, the first of each, rather than none.
 * MultiSafepay takes 2 to 25 characters of each.
 */
export function toName(...people: readonly Named[]) {
  const names = people.map(({ firstName, lastName }) => ({
    first_name: optionalText(firstName, 25, 2),
    last_name: optionalText(lastName, 25, 2),
  }))
  const whole = names.find(({ first_name, last_name }) => first_name && last_name)
  return (
    whole ?? {
      first_name: names.find(({ first_name }) => first_name)?.first_name,
      last_name: names.find(({ last_name }) => last_name)?.last_name,
    }
  )
}
