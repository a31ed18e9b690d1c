/**
 * Currencies with two decimals by ISO 4217, and the retired ones that MultiSafepay still lists
 * (BGN, HRK, VEF). Their amounts are sent in hundredths.
 */
const TWO_DECIMALS = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW
  CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HRK HTG HUF
  IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN
  MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS
  SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VEF VES WST XAD XCD XCG YER ZAR
  ZMW ZWG`

/** All other currencies of ISO 4217 that have a number of decimals at all. */
const OTHER_DECIMALS = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
}

const table = (decimals: number, codes: string) =>
  codes.match(/[A-Z]{3}/g)?.map((code): [string, number] => [code, decimals]) ?? []

/** The number of decimals ISO 4217 gives a currency, by its upper-case code. */
export const ISO_4217_DECIMALS: ReadonlyMap<string, number> = new Map([
  ...table(2, TWO_DECIMALS),
  ...Object.entries(OTHER_DECIMALS).flatMap(([decimals, codes]) => table(Number(decimals), codes)),
])
