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

/** First and last name of the first who has one. MultiSafepay takes 2 to 25 characters of each. */
export function toName(...people: readonly Named[]) {
  const firstNames = people.map(({ firstName }) => optionalText(firstName, 25, 2))
  const lastNames = people.map(({ lastName }) => optionalText(lastName, 25, 2))
  return {
    first_name: firstNames.find((name) => name !== undefined),
    last_name: lastNames.find((name) => name !== undefined),
  }
}
