import { type NewOrderDelivery } from "../requests/new-order-customer"
import { toEmail, toPhone } from "./contact"
import { toName } from "./customer"
import { type PaymentDescription } from "./payment-description"
import { toPostalAddress } from "./postal-address"

/**
 * `delivery` of `POST /orders`, or nothing when a name, street, city or country is missing, because
 * MultiSafepay requires these once there is a delivery. Streets without house numbers and countries
 * without postal codes exist, so those two may be empty.
 */
export function toDelivery({
  delivery,
  customer,
}: PaymentDescription): NewOrderDelivery | undefined {
  if (!delivery) return undefined

  const { first_name, last_name } = toName(delivery, customer, customer.billing ?? {})
  const { address1, city, country, ...rest } = toPostalAddress(delivery)
  if (!first_name || !last_name || !address1 || !city || !country) return undefined
  return {
    first_name,
    last_name,
    address1,
    address2: rest.address2,
    house_number: rest.house_number ?? "",
    zip_code: rest.zip_code ?? "",
    city,
    state: rest.state,
    country,
    phone: toPhone(delivery.phone) ?? toPhone(customer.phone),
    email: toEmail(customer.email),
  }
}
