import { countryName } from "../countries"
import { findGateway, type Gateway, gateways, isOffered } from "../gateways"
import { type JsonObject } from "../json"
import { Refusal } from "../refusal"
import { type Endpoint, idOf, ok } from "./call"

const isMethod = (gateway: Gateway) => gateway.kind !== "coupon"

export const listGateways: Endpoint = ({ query }) => {
  const withCoupons = query.get("include") === "coupons"
  const country = query.get("country") ?? undefined
  if (country && !countryName(country)) throw new Refusal(1018)
  const listed = gateways.filter(
    (each) => (isMethod(each) || withCoupons) && isOffered(each, { country })
  )
  return ok(listed.map(viewGateway))
}

export const retrieveGateway: Endpoint = (call) => ok(viewGateway(known(idOf(call))))

export const listPaymentMethods: Endpoint = ({ query }) => {
  const amount = query.get("amount")
  const circumstances = {
    country: query.get("country") ?? undefined,
    currency: query.get("currency") ?? undefined,
    amount: amount === null ? undefined : Number(amount),
  }
  const withCoupons = query.get("include_coupons") === "1"
  const grouped = query.get("group_cards") === "1"
  const listed = gateways.filter(
    (each) =>
      (isMethod(each) || withCoupons) &&
      isOffered(each, circumstances) &&
      (each.id === "CREDITCARD" ? grouped : !(grouped && isGrouped(each)))
  )
  return ok(listed.map(viewPaymentMethod))
}

export const retrievePaymentMethod: Endpoint = (call) => ok(viewPaymentMethod(known(idOf(call))))

const isGrouped = ({ id }: Gateway) => ["VISA", "MASTERCARD", "MAESTRO", "AMEX"].includes(id)

function known(id: string): Gateway {
  const gateway = findGateway(id)
  if (!gateway) throw new Refusal(1023)
  return gateway
}

function viewGateway({ id, name, kind }: Gateway): JsonObject {
  return { id, description: name, ...(kind === "coupon" && { type: "coupon" }) }
}

function viewPaymentMethod(gateway: Gateway): JsonObject {
  const { id, name, kind } = gateway
  const icon = (size: string, extension: string) =>
    `https://media.multisafepay.com/img/methods/${size}/${id.toLowerCase()}.${extension}`
  return {
    id,
    name,
    type: kind === "coupon" ? "coupon" : "payment-method",
    additional_data: {},
    allowed_amount: gateway.allowedAmount,
    allowed_countries: gateway.countries ?? [],
    allowed_currencies: gateway.currencies,
    apps: {
      fastcheckout: { is_enabled: false },
      payment_components: { has_fields: false, is_enabled: true },
    },
    brands: [],
    icon_urls: { large: icon("3x", "png"), medium: icon("2x", "png"), vector: icon("svg", "svg") },
    preferred_countries: [],
    required_customer_data: [],
    shopping_cart_required: kind === "bnpl",
    tokenization: { is_enabled: false, models: null },
  }
}
