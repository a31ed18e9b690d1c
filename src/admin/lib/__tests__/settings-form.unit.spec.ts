import { type AdminAccountSettings } from "../../../types/http"
import { createSettingsSchema, type SettingsInput, toSettingsInput } from "../settings-form"
import { toFormPath } from "../to-form-path"
import { toSettingsUpdate } from "../to-settings-update"

const settings: AdminAccountSettings = {
  environment: "live",
  link_lifetime_checkout: { value: 24, unit: "hours" },
  link_lifetime_admin: { value: 30, unit: "days" },
  second_chance_checkout: true,
  second_chance_admin: false,
  close_window: false,
  description: "Order {reference}",
  gateway: null,
  capture: "manual",
  place_order: "before_payment",
  send_cart: true,
  fallback_locale: "nl_NL",
  template_id: null,
  return_url: "https://shop.example/thanks",
  cancel_link_with_order: true,
  report_shipment: true,
  report_invoice: false,
  cancel_order_on_expiry: true,
  refund_unplaceable: false,
  currency_exponents: { KRW: 0 },
  notification_retention_days: 90,
  reminder: { after_days: 3, max: 2, quiet_from: "21:00", quiet_to: "08:00" },
  shop_name: null,
  mail_text: null,
  logo_url: null,
}

const schema = createSettingsSchema((key) => key)
const input = toSettingsInput(settings)

const problemsOf = (changed: Partial<SettingsInput>): Record<string, string> =>
  Object.fromEntries(
    (schema.safeParse({ ...input, ...changed }).error?.issues ?? []).map(({ path, message }) => [
      path.join("."),
      message,
    ])
  )

describe("the settings form", () => {
  it.each([
    ["with a reminder", settings],
    ["without one", { ...settings, reminder: null, currency_exponents: {} }],
  ])("gives back what it was given, %s", (_, given) => {
    expect(schema.parse(toSettingsInput(given))).toEqual({ ...given, reset: [] })
  })

  it.each<[Partial<SettingsInput>, Record<string, string>]>([
    [{ description: "  " }, { description: "multisafepay.validation.required" }],
    [
      { link_lifetime_admin: { value: "1.5", unit: "days" } },
      { "link_lifetime_admin.value": "multisafepay.validation.wholeNumber" },
    ],
    [
      { notification_retention_days: "0" },
      { notification_retention_days: "multisafepay.validation.wholeNumber" },
    ],
    [{ return_url: "shop.example" }, { return_url: "multisafepay.validation.webAddress" }],
    [{ currency_exponents: "KRW" }, { currency_exponents: "multisafepay.validation.exponents" }],
    [
      { reminder: { ...input.reminder, quiet_to: "8:00", max: "" } },
      {
        "reminder.quiet_to": "multisafepay.validation.timeOfDay",
        "reminder.max": "multisafepay.validation.wholeNumber",
      },
    ],
    [{ reminder: { ...input.reminder, enabled: false, quiet_to: "" } }, {}],
    [{ gateway: "", logo_url: "" }, {}],
  ])("says at the field what is wrong with %p", (changed, problems) => {
    expect(problemsOf(changed)).toEqual(problems)
  })

  it("sends only what was changed, so that the rest goes on coming from the configuration", () => {
    const output = schema.parse({ ...input, description: "Bestelling {reference}", gateway: "" })

    expect(toSettingsUpdate(output, ["description"])).toEqual({
      description: "Bestelling {reference}",
    })
  })

  it("resets a setting instead of sending it when both were asked for", () => {
    const output = schema.parse({ ...input, description: "New", reset: ["description"] })

    expect(toSettingsUpdate(output, ["description", "close_window"])).toEqual({
      close_window: false,
      reset: ["description"],
    })
  })

  it.each([
    ["link_lifetime_admin.value", "link_lifetime_admin.value"],
    ["reminder.quiet_from", "reminder.quiet_from"],
    ["currency_exponents.KRW", "currency_exponents"],
    ["return_url", "return_url"],
    ["api_keys.test", "root"],
  ])("shows what the server says of %s at %s", (path, shown) => {
    expect(toFormPath(path)).toBe(shown)
  })
})
