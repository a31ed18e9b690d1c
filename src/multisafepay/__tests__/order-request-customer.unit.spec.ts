import addressPairs from "../../../integration-tests/fixtures/golden/address-parser.json"
import { splitAddress } from "../order-request/address"
import { toLocale } from "../order-request/locale"
import { plainText } from "../order-request/plain-text"
import { type PaymentAddress, type PaymentCustomer } from "../order-request/payment-description"
import { toOrderRequest } from "../order-request/to-order-request"
import { aPayment } from "./payment-description"

const customerOf = (customer: PaymentCustomer) => toOrderRequest(aPayment({ customer })).customer

const addressOf = (billing: PaymentAddress) => customerOf({ billing })

describe("splitAddress", () => {
  it.each(addressPairs)("splits $address1 | $address2", (pair) => {
    const { street, houseNumber, extra } = splitAddress(pair.address1, pair.address2)
    expect({ street, houseNumber, extra }).toEqual({
      street: pair.street,
      houseNumber: pair.apartment,
      extra: "",
    })
  })

  it.each([
    ["Kraanspoor 39 A", "", { street: "Kraanspoor", houseNumber: "39 A", extra: "" }],
    ["Kraanspoor", "39 A", { street: "Kraanspoor", houseNumber: "39 A", extra: "" }],
    ["Kerkstraat 5", "2nd floor", { street: "Kerkstraat", houseNumber: "5", extra: "2nd floor" }],
    ["Kerkstraat 5", "Gebouw C", { street: "Kerkstraat", houseNumber: "5", extra: "Gebouw C" }],
    ["Kerkstraat 5 bus 3", "", { street: "Kerkstraat", houseNumber: "5", extra: "bus 3" }],
    ["Kerkstraat 5", "bus 3", { street: "Kerkstraat", houseNumber: "5", extra: "bus 3" }],
    [
      "Kerkstraat 5 bus 3",
      "Gebouw C",
      { street: "Kerkstraat", houseNumber: "5", extra: "bus 3 Gebouw C" },
    ],
    ["Bus 3", "", { street: "Bus", houseNumber: "3", extra: "" }],
    [
      "Straße des 17. Juni 135",
      "",
      { street: "Straße des 17. Juni", houseNumber: "135", extra: "" },
    ],
    ["Straat 12 A-3", "", { street: "Straat", houseNumber: "12 A-3", extra: "" }],
    [
      "Industrieweg 1234567890",
      "",
      { street: "Industrieweg 1234567890", houseNumber: "", extra: "" },
    ],
    ["39", "", { street: "", houseNumber: "39", extra: "" }],
    ["", "", { street: "", houseNumber: "", extra: "" }],
    ["Kasteel", "Oost", { street: "Kasteel Oost", houseNumber: "", extra: "" }],
  ])("splits %j | %j", (address1, address2, expected) => {
    expect(splitAddress(address1, address2)).toEqual(expected)
  })
})

describe("customer", () => {
  it("takes phone and company from the billing address where the customer has none", () => {
    const billing = { phone: "020-1234567", company: "Smit" }
    expect(customerOf({ billing })).toMatchObject({ phone: "020-1234567", company_name: "Smit" })
  })

  it.each<[PaymentCustomer, string | undefined, string | undefined]>([
    [
      { firstName: "Bo", lastName: "Bos", billing: { firstName: "Ana", lastName: "Smit" } },
      "Bo",
      "Bos",
    ],
    [{ lastName: "Bos", billing: { firstName: "Ana", lastName: "Smit" } }, "Ana", "Smit"],
    [{ firstName: " ", lastName: "Bos", billing: { firstName: "Ana" } }, "Ana", "Bos"],
    [{ billing: { lastName: "Smit" } }, undefined, "Smit"],
    [{}, undefined, undefined],
  ])("names %j %j %j", (customer, first_name, last_name) => {
    const sent = customerOf(customer)
    expect([sent.first_name, sent.last_name]).toEqual([first_name, last_name])
  })

  it("takes the address of delivery where there is none for billing", () => {
    const delivery = { address1: "Kerkstraat 5", city: "Gent", countryCode: "be" }
    const { customer } = toOrderRequest(aPayment({ locale: "nl", delivery }))
    expect(customer).toMatchObject({
      locale: "nl_BE",
      address1: "Kerkstraat",
      house_number: "5",
      country: "BE",
    })
  })

  it.each([
    ["Wolfeschlegelsteinhausenbergerdorff", "Wolfeschlegelsteinhausenb"],
    ["Li", "Li"],
    ["O", undefined],
    ["\u0000J\u0000", undefined],
    ["<b>Eva</b>", "Eva"],
    ["😀".repeat(30), "😀".repeat(25)],
    [null, undefined],
  ])("keeps of the name %j %j", (lastName, expected) => {
    expect(customerOf({ lastName }).last_name).toBe(expected)
  })

  it.each([
    ["jan@example.com", "jan@example.com"],
    [" jan+msp@mail.example.co.uk ", "jan+msp@mail.example.co.uk"],
    ["jan", undefined],
    ["jan@localhost", undefined],
    ["jan@exa mple.com", undefined],
    ["jan@example.com\u0000", undefined],
    [`${"x".repeat(60)}@example.com`, undefined],
    [null, undefined],
  ])("sends of the e-mail address %j %j", (email, expected) => {
    expect(customerOf({ email }).email).toBe(expected)
  })

  it.each([
    ["+31 (0)20 850.05-00", "+31 (0)20 850.05-00"],
    ["0612345678", "0612345678"],
    ["call me", undefined],
    ["+", undefined],
    ["123", undefined],
    ["((((((", undefined],
    ["1".repeat(26), undefined],
  ])("sends of the phone number %j %j", (phone, expected) => {
    expect(customerOf({ phone }).phone).toBe(expected)
  })

  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["192.0.2.7, 10.0.0.1, 10.0.0.2", "192.0.2.7"],
    [" 192.0.2.7 ", "192.0.2.7"],
    ["2001:db8::1", "2001:db8::1"],
    ["::ffff:192.0.2.7", "192.0.2.7"],
    ["unknown, 192.0.2.7", undefined],
    ["192.0.2.700", undefined],
    ["", undefined],
    [null, undefined],
  ])("sends of the IP address %j %j", (ipAddress, expected) => {
    expect(customerOf({ ipAddress }).ip_address).toBe(expected)
  })

  it.each([
    ["nl", "NL"],
    ["BE", "BE"],
    ["NLD", undefined],
    ["zz", undefined],
    ["Netherlands", undefined],
    [null, undefined],
  ])("sends of the country %j %j", (countryCode, expected) => {
    expect(addressOf({ countryCode }).country).toBe(expected)
  })

  it.each([
    ["us-ca", "CA"],
    ["NH", "NH"],
    ["Bayern", "Bayern"],
    ["Noord-Holland", undefined],
    [null, undefined],
  ])("sends of the province %j %j", (province, expected) => {
    expect(addressOf({ province }).state).toBe(expected)
  })

  it("cuts an address to its limits, and never a house number", () => {
    expect(
      addressOf({
        address1: `${"Lange".repeat(20)}straat 12345-6789`,
        postalCode: "1234567890123",
        city: "Llanfair".repeat(10),
      })
    ).toEqual({
      locale: "en_US",
      address1: `${"Lange".repeat(20)}straat 12345-6789`.slice(0, 64),
      zip_code: "1234567890",
      city: "Llanfair".repeat(10).slice(0, 50),
    })
  })
})

describe("delivery", () => {
  const customer = { firstName: "Jan", lastName: "de Vries", email: "jan@example.com" }
  const complete = { address1: "Kerkstraat 5", postalCode: "9000", city: "Gent", countryCode: "BE" }
  const deliveryOf = (delivery: PaymentAddress, to: PaymentCustomer = customer) =>
    toOrderRequest(aPayment({ customer: to, delivery })).delivery

  it("goes to the customer where it names nobody", () => {
    expect(deliveryOf(complete)).toMatchObject({ first_name: "Jan", last_name: "de Vries" })
  })

  it("goes to the name on the bill where nobody else is named", () => {
    expect(deliveryOf(complete, { billing: customer })).toMatchObject({ first_name: "Jan" })
  })

  it("goes to streets without numbers and countries without postal codes", () => {
    expect(
      deliveryOf({ ...complete, address1: "Plaza Callao s/n", postalCode: null })
    ).toMatchObject({
      address1: "Plaza Callao s/n",
      house_number: "",
      zip_code: "",
    })
  })

  it.each([
    ["street", { ...complete, address1: null }, customer],
    ["city", { ...complete, city: " " }, customer],
    ["country", { ...complete, countryCode: "xx" }, customer],
    ["name", complete, {}],
  ])("is left out without a %s", (_, delivery, to) => {
    expect(deliveryOf(delivery, to)).toBeUndefined()
  })
})

describe("toLocale", () => {
  it.each([
    [["nl"], undefined, "nl_NL"],
    [["nl"], "BE", "nl_BE"],
    [["nl-NL"], "BE", "nl_NL"],
    [["nl_be"], "NL", "nl_BE"],
    [["nl-SR"], "BE", "nl_BE"],
    [["de"], undefined, "de_DE"],
    [["de"], "AT", "de_AT"],
    [["de-CH"], "CH", "de_DE"],
    [["fr"], "BE", "fr_BE"],
    [["zh-Hans-CN"], undefined, "zh_CN"],
    [["en-GB"], "GB", "en_US"],
    [["da", "nl_NL"], "DK", "nl_NL"],
    [["", "fr"], "BE", "fr_BE"],
    [[null, undefined], "NL", "en_US"],
    [["xx", "yy"], undefined, "en_US"],
    [["_", "-"], undefined, "en_US"],
  ])("takes from %j in %j %j", (wishes, country, locale) => {
    expect(toLocale(wishes, country)).toBe(locale)
  })
})

describe("plainText", () => {
  it.each([
    ["a\ud800b", "ab"],
    ["tab\tand\nline", "tab and line"],
    ["a <!-- b --> c", "a c"],
    ["<!doctype html>x", "x"],
    ["1 < 2 > 0", "1 < 2 > 0"],
    ["abcdefghijklmno pqr", "abcdefghijklmno"],
  ])("makes %j %j", (text, expected) => {
    expect(plainText(text, 16)).toBe(expected)
  })

  it("reads a megabyte of hostile markup in no time", () => {
    const startedAt = Date.now()
    plainText("<a".repeat(250_000) + ">".repeat(250_000), 200)
    plainText("<a>".repeat(300_000), 200)
    expect(Date.now() - startedAt).toBeLessThan(1_000)
  })
})
