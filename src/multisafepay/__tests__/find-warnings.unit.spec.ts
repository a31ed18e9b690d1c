import { lastFour } from "../secrets/last-four"
import { type AccountOptions } from "../settings/account-options"
import { findWarnings } from "../settings/find-warnings"
import { type AdminSource, resolveAccount } from "../settings/resolve-account"

const PUBLIC = "https://shop.example.com/hooks/multisafepay/default"
const KEYS = { test: "test-key-of-a-site", live: "live-key-of-a-site" }

const accountWith = (options: AccountOptions, admin?: AdminSource) =>
  resolveAccount({
    account: "default",
    options: { apiKeys: KEYS, ...options },
    admin,
    environment: {},
  })

const REMINDER = { afterDays: 3, max: 2, quietFrom: "21:00", quietTo: "09:00" }

describe("findWarnings", () => {
  it("has nothing to say of the defaults with a key and a public address", () => {
    expect(findWarnings(accountWith({}), PUBLIC)).toEqual([])
    expect(findWarnings(accountWith({ environment: "live" }), PUBLIC)).toEqual([])
  })

  it.each<[string, AccountOptions, string[]]>([
    ["no key at all", { apiKeys: {} }, ["no_api_key"]],
    ["no key for live", { environment: "live", apiKeys: { test: KEYS.test } }, ["no_api_key"]],
    [
      "manual capture on a page with all methods",
      { capture: "manual" },
      ["manual_capture_without_card"],
    ],
    [
      "manual capture of iDEAL",
      { capture: "manual", gateway: "IDEAL" },
      ["manual_capture_without_card"],
    ],
    ["manual capture of Visa", { capture: "manual", gateway: "VISA" }, []],
    [
      "links that outlive their order",
      { cancelLinkWithOrder: false },
      ["lifetime_longer_than_order"],
    ],
    ["unpaid orders that stay", { placeOrder: "before_payment" }, ["unpaid_orders_stay"]],
    ["unpaid orders that go", { placeOrder: "before_payment", cancelOrderOnExpiry: true }, []],
    [
      "reminders beside Second Chance",
      { reminder: REMINDER, secondChanceAdmin: true },
      ["reminder_with_second_chance"],
    ],
    ["reminders alone", { reminder: REMINDER }, []],
    [
      "a return over http, live",
      { environment: "live", returnUrl: "http://shop.example.com" },
      ["return_url_over_http"],
    ],
    ["a return over http, test", { returnUrl: "http://localhost:8000" }, []],
  ])("says of %s what is wrong", (_, options, warnings) => {
    expect(findWarnings(accountWith(options), PUBLIC)).toEqual(warnings)
  })

  it("tells a key that cannot be decrypted from one that is missing", () => {
    const account = accountWith({}, { unreadableKeys: { test: "1234" } })

    expect(findWarnings(account, PUBLIC)).toEqual(["unreadable_key"])
  })

  it.each([
    ["http://localhost:9000", "test", ["notification_url_local"]],
    ["http://localhost:9000", "live", ["live_over_http", "notification_url_local"]],
    ["https://192.168.1.20", "test", ["notification_url_local"]],
    ["https://10.0.0.5:9000", "test", ["notification_url_local"]],
    ["https://172.20.0.3", "test", ["notification_url_local"]],
    ["https://172.32.0.3", "test", []],
    ["https://medusa:9000", "test", ["notification_url_local"]],
    ["https://medusa.internal", "test", ["notification_url_local"]],
    ["https://shop.example.com:9000", "test", ["notification_url_port"]],
    ["http://shop.example.com", "test", []],
    ["http://shop.example.com", "live", ["live_over_http"]],
    ["https://shop.example.com/~jane", "test", ["notification_url_characters"]],
  ] as const)("says of %s in %s: %j", (backendUrl, environment, warnings) => {
    const account = accountWith({ environment })

    expect(findWarnings(account, `${backendUrl}/hooks/multisafepay/default`)).toEqual(warnings)
  })
})

describe("lastFour", () => {
  it.each([
    ["0123456789abcdef", "cdef"],
    ["123456789", "6789"],
    ["12345678", ""],
    ["", ""],
  ])("shows of %j no more than %j", (apiKey, shown) => {
    expect(lastFour(apiKey)).toBe(shown)
  })
})
