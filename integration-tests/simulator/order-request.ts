import { isIP } from "node:net"
import { z } from "@medusajs/framework/zod"
import { countryName } from "./countries"
import { findGateway, supportedCurrencies } from "./gateways"

const LOCALES =
  "cs_CZ da_DK de_AT de_DE en_US es_ES fi_FI fr_BE fr_FR it_IT nl_BE nl_NL pl_PL sv_SE zh_CN".split(
    " "
  )
const MANUAL_CAPTURE = ["VISA", "MASTERCARD", "MAESTRO", "CREDITCARD", "APPLEPAY", "GOOGLEPAY"]
const THIRTY_DAYS_IN_SECONDS = 30 * 24 * 60 * 60

const text = (max: number) => z.string().max(max).nullish()
const scalar = (max: number) =>
  z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(max)).nullish()
const url = z.string().refine((value) => /^https?:\/\//.test(value) && URL.canParse(value))
const ip = z.string().refine((value) => isIP(value) > 0)
const country = z.string().refine((value) => countryName(value) !== undefined)
/** Absent, null or empty: the examples in the documentation use all three. */
const blank = z.literal("").transform(() => undefined)
const decimal = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)])

/** php-sdk sends `firstname`, everyone else `first_name`; answers only know the latter. */
function withUnderscores(person: unknown): unknown {
  if (typeof person !== "object" || person === null) return person
  const { firstname, lastname, ...rest } = person as Record<string, unknown>
  return {
    ...rest,
    first_name: rest.first_name ?? firstname,
    last_name: rest.last_name ?? lastname,
  }
}

const customer = z.preprocess(
  withUnderscores,
  z.looseObject({
    locale: z
      .string()
      .nullish()
      .transform((locale) => (locale && LOCALES.includes(locale) ? locale : "en_US")),
    ip_address: z.union([blank, ip]).nullish(),
    forwarded_ip: z.union([blank, ip]).nullish(),
    first_name: text(25),
    last_name: text(25),
    address1: text(64),
    address2: text(64),
    house_number: scalar(10),
    zip_code: scalar(10),
    city: text(50),
    state: text(6),
    country: z.union([blank, country]).nullish(),
    phone: scalar(25),
    email: text(64),
    company_name: text(100),
    reference: scalar(100),
  })
)

const delivery = z.preprocess(
  withUnderscores,
  z.looseObject({
    first_name: z.string().min(1).max(25),
    last_name: z.string().min(1).max(25),
    address1: z.string().min(1).max(64),
    house_number: z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(9)),
    zip_code: z.union([z.string(), z.number()]).transform(String).pipe(z.string().max(10)),
    city: z.string().min(1).max(50),
    country,
  })
)

const item = z.looseObject({
  name: z.string().min(1),
  description: z.string().nullish(),
  unit_price: decimal,
  quantity: decimal,
  merchant_item_id: z.union([z.string(), z.number()]).transform(String).nullish(),
  tax_table_selector: z.union([z.string(), z.number()]).transform(String).nullish(),
})

const rate = decimal.refine((value) => Number(value) >= 0 && Number(value) < 1)

const taxTables = z.looseObject({
  default: z.looseObject({ shipping_taxed: z.boolean().nullish(), rate }).nullish(),
  alternate: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        standalone: z.boolean().nullish(),
        rules: z.array(z.looseObject({ rate, country: z.string().nullish() })).min(1),
      })
    )
    .nullish(),
})

/** Every field of `POST /orders` that a payment link can use, with the limits of MultiSafepay's openapi. */
export const orderRequestSchema = z.looseObject({
  type: z.enum(["redirect", "paymentlink"]),
  order_id: z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1).max(50)),
  gateway: z
    .string()
    .refine((id) => id === "" || findGateway(id) !== undefined)
    .nullish()
    .transform((id) => (id === "" ? undefined : (id ?? undefined))),
  currency: z.string().refine((code) => supportedCurrencies.has(code)),
  amount: z.int().min(1),
  description: z.string().min(1).max(200),
  payment_options: z.looseObject({
    notification_url: url.refine((value) => value.length <= 150).nullish(),
    // What the API fell back on when the documentation last named a default.
    notification_method: z.enum(["GET", "POST"]).default("GET"),
    redirect_url: url.nullish(),
    cancel_url: url.nullish(),
    close_window: z.boolean().nullish(),
  }),
  customer,
  delivery: delivery.nullish(),
  shopping_cart: z.looseObject({ items: z.array(item).min(1) }).nullish(),
  checkout_options: z
    .looseObject({ validate_cart: z.boolean().nullish(), tax_tables: taxTables.nullish() })
    .nullish(),
  second_chance: z.looseObject({ send_email: z.boolean().nullish() }).nullish(),
  days_active: z.int().min(1).max(365).nullish(),
  seconds_active: z.int().min(1).max(31_536_000).nullish(),
  var1: text(100),
  var2: text(100),
  var3: text(100),
  custom_info: z.record(z.string(), z.string().nullish()).nullish(),
  plugin: z.record(z.string(), z.string()).nullish(),
  capture: z.literal("manual").nullish(),
})

export type OrderRequest = z.output<typeof orderRequestSchema>
export type CartItem = z.output<typeof item>

export function lifetimeSeconds(request: OrderRequest): number {
  if (request.seconds_active) return request.seconds_active
  return request.days_active ? request.days_active * 24 * 60 * 60 : THIRTY_DAYS_IN_SECONDS
}

export function allowsManualCapture(request: OrderRequest): boolean {
  return request.capture !== "manual" || MANUAL_CAPTURE.includes(request.gateway ?? "")
}
