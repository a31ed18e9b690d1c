/** How a person pays with it on the page, which also decides the statuses it goes through. */
export type GatewayKind =
  "bank" | "wallet" | "card" | "bank_transfer" | "direct_debit" | "by_amount" | "bnpl" | "coupon"

export type Gateway = {
  id: string
  name: string
  kind: GatewayKind
  /** Undefined means everywhere. */
  countries: string[] | undefined
  currencies: string[]
  /** Minutes until an attempt that was started and left expires; undefined: it does not. */
  lifetimeMinutes: number | undefined
  allowedAmount: { min: number; max: number | null }
}

const HOUR = 60
const DAY = 24 * HOUR

const SEPA =
  "AD AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MT NL NO PL PT RO SE SI SK SM VA"
const CARD_CURRENCIES =
  "AED AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EUR GBP HKD HRK HUF ILS INR ISK JPY KRW MXN MYR NOK NZD PEN PHP PLN RON RUB SEK SGD THB TRY TWD UAH USD VEF ZAR"
const PAYPAL_CURRENCIES =
  "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF ILS JPY MXN MYR NOK NZD PHP PLN RUB SEK SGD THB TWD USD"
const TRUSTLY_COUNTRIES = "AT BE CZ DE DK EE ES FI GB LT LV NL NO PL SE"
const KLARNA_COUNTRIES = "AT BE DE DK ES FI FR GB IT NL NO PT SE"
const AMAZON_COUNTRIES = "AT BE CH CY DE DK ES FR HU IE IT LU NL PT SE"

type Row = [
  id: string,
  name: string,
  kind: GatewayKind,
  countries: string,
  currencies: string,
  lifetimeMinutes: number,
  allowedAmount?: [min: number, max: number],
]

const rows: Row[] = [
  ["IDEAL", "iDEAL", "bank", "NL", "EUR", HOUR],
  ["MISTERCASH", "Bancontact", "card", "BE", "EUR", HOUR],
  ["VISA", "Visa", "card", "", CARD_CURRENCIES, HOUR],
  ["MASTERCARD", "Mastercard", "card", "", CARD_CURRENCIES, HOUR],
  ["MAESTRO", "Maestro", "card", "", CARD_CURRENCIES, HOUR],
  ["AMEX", "American Express", "card", "", "EUR GBP USD CHF", HOUR],
  ["CREDITCARD", "Card payment", "card", "", CARD_CURRENCIES, HOUR],
  ["PAYPAL", "PayPal", "wallet", "", PAYPAL_CURRENCIES, 14 * DAY],
  ["APPLEPAY", "Apple Pay", "wallet", "", CARD_CURRENCIES, HOUR],
  ["GOOGLEPAY", "Google Pay", "wallet", "", CARD_CURRENCIES, HOUR],
  [
    "BANKTRANS",
    "Bank transfer",
    "bank_transfer",
    SEPA,
    "AUD CAD CHF CZK DKK EUR GBP HKD HUF JPY NOK PLN SEK USD",
    60 * DAY,
  ],
  ["DIRDEB", "SEPA Direct Debit", "direct_debit", SEPA, "EUR", 0],
  ["BELFIUS", "Belfius", "bank", "BE", "EUR", 5 * DAY],
  ["CBC", "CBC", "bank", "BE", "EUR", 5 * DAY],
  ["KBC", "KBC", "bank", "BE", "EUR", 5 * DAY],
  ["DBRTP", "Request to Pay", "bank", "DE", "EUR", HOUR],
  ["EPS", "EPS", "bank", "AT", "EUR", 0],
  ["MYBANK", "MyBank", "bank", "IT", "EUR", HOUR],
  ["DOTPAY", "Dotpay", "bank", "PL", "EUR PLN", 3 * DAY],
  ["BIZUM", "Bizum", "bank", "ES", "EUR", 30],
  ["MBWAY", "MB WAY", "by_amount", "PT", "EUR", 84 * HOUR],
  ["MULTIBANCO", "Multibanco", "by_amount", "PT", "EUR", 84 * HOUR],
  ["TRUSTLY", "Trustly", "bank", TRUSTLY_COUNTRIES, "EUR GBP SEK", 2 * HOUR],
  ["TRUSTPAY", "TrustPay", "bank", "CZ SK", "CZK DKK EUR GBP NOK SEK", 10 * DAY],
  ["AMAZONBTN", "Amazon Pay", "wallet", AMAZON_COUNTRIES, PAYPAL_CURRENCIES, HOUR],
  ["ALIPAYPLUS", "Alipay+", "wallet", "", "EUR USD", 10],
  ["WECHAT", "WeChat Pay", "wallet", "", "EUR", 2 * HOUR],
  ["KLARNA", "Klarna", "bnpl", KLARNA_COUNTRIES, "DKK EUR GBP NOK SEK", DAY],
  ["AFTERPAY", "Riverty", "bnpl", "AT BE CH DE NL", "EUR", 90 * DAY],
  ["IN3", "in3", "bnpl", "NL", "EUR", 2 * HOUR, [5000, 500_000]],
  ["IN3B2B", "in3 B2B", "bnpl", "NL", "EUR", 2 * HOUR, [15_000, 3_000_000]],
  ["BILLINK", "Billink", "bnpl", "BE DE NL", "EUR", 30 * DAY],
  ["BNPL_MF", "Pay After Delivery", "bnpl", "NL", "EUR", 90 * DAY],
  ["BNPL_INSTM", "Pay in instalments", "bnpl", "NL", "EUR", 14 * DAY],
  ["BNPL_INST", "Pay in instalments", "bnpl", "NL", "EUR", 14 * DAY],
  ["BNPL_OB", "Pay After Delivery", "bnpl", "NL", "EUR", 90 * DAY],
  ["PAYAFTER", "Pay After Delivery", "bnpl", "NL", "EUR", 90 * DAY],
  ["EINVOICE", "E-Invoicing", "bnpl", "", "EUR", 0],
  ["SANTANDER", "Betaal per Maand", "bnpl", "NL", "EUR", DAY],
  ["ZINIA", "Zinia", "bnpl", "NL", "EUR", 30 * DAY],
  ["ZINIA_IN3", "Zinia in3", "bnpl", "NL", "EUR", 30 * DAY],
  ["VVVGIFTCRD", "VVV Cadeaukaart", "coupon", "NL", "EUR", 0],
  ["WEBSHOPGFT", "Webshop Giftcard", "coupon", "NL", "EUR", 0],
  ["EDENCOM", "Ticket Compliments", "coupon", "BE", "EUR", 0],
  ["EDENCO", "Edenred Eco", "coupon", "BE", "EUR", 0],
  ["EDENRES", "Edenred Restaurant", "coupon", "BE", "EUR", 0],
  ["EDENSPORTS", "Edenred Sport & Culture", "coupon", "BE", "EUR", 0],
  ["MONIECO", "Monizze Eco", "coupon", "BE", "EUR", 0],
  ["MONIGIFT", "Monizze Gift", "coupon", "BE", "EUR", 0],
  ["MONIMEAL", "Monizze Meal", "coupon", "BE", "EUR", 0],
  ["SODESPORTS", "Sodexo Sport & Culture", "coupon", "BE", "EUR", 0],
]

const words = (list: string) => (list === "" ? undefined : list.split(" "))

export const gateways: Gateway[] = rows.map(
  ([id, name, kind, countries, currencies, lifetimeMinutes, amounts]) => ({
    id,
    name,
    kind,
    countries: words(countries),
    currencies: currencies.split(" "),
    lifetimeMinutes: lifetimeMinutes || undefined,
    allowedAmount: { min: amounts?.[0] ?? 0, max: amounts?.[1] ?? null },
  })
)

export const supportedCurrencies = new Set(gateways.flatMap((gateway) => gateway.currencies))

export function findGateway(id: string): Gateway | undefined {
  return gateways.find((gateway) => gateway.id === id)
}

export type Circumstances = {
  country?: string | undefined
  currency?: string | undefined
  amount?: number | undefined
}

export function isOffered(gateway: Gateway, { country, currency, amount }: Circumstances): boolean {
  const { min, max } = gateway.allowedAmount
  return (
    (!country || !gateway.countries || gateway.countries.includes(country)) &&
    (!currency || gateway.currencies.includes(currency)) &&
    (amount === undefined || (amount >= min && (max === null || amount <= max)))
  )
}
