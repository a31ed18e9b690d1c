import { resolveAccount } from "../settings/resolve-account"
import { toShareableSettings } from "../settings/to-shareable-settings"

const account = resolveAccount({
  account: "default",
  options: {
    apiKeys: { live: "live-key-abcd" },
    description: "Order {reference} of Jane",
    shopName: "Jane's shop",
    mailText: "Write to jane@example.com",
    templateId: "jane-template",
    returnUrl: "https://shop.example/return?token=abcd",
    logoUrl: "https://user:abcd@media.example/jane.png",
    reminder: { afterDays: 3, max: 2, quietFrom: "22:00", quietTo: "08:00" },
  },
  environment: { MULTISAFEPAY_API_KEY: "test-key-abcd" },
})

describe("toShareableSettings", () => {
  const settings = toShareableSettings(account)

  it("keeps nothing of a key, and nothing that somebody wrote", () => {
    expect(JSON.stringify(settings)).not.toMatch(/jane|abcd/i)
  })

  it("says what is set, where URLs lead, and where values come from", () => {
    expect(settings).toMatchObject({
      account: "default",
      environment: "test",
      hasApiKey: { test: true, live: true },
      description: "set",
      shopName: "set",
      returnUrl: "https://shop.example",
      logoUrl: "https://media.example",
      baseUrl: null,
      reminder: { afterDays: 3 },
    })
    expect(settings.sources).toMatchObject({ apiKey: "environment", mailText: "option" })
  })
})
