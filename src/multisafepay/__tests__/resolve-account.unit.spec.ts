import { accountOptionsSchema } from "../settings/account-options"
import { DEFAULT_SETTINGS } from "../settings/default-settings"
import { resolveAccount } from "../settings/resolve-account"
import { parseStoredSettings } from "../settings/stored-settings"
import { toSeconds } from "../settings/to-seconds"

const nothing = { account: "default", options: {}, environment: {} }

describe("resolveAccount", () => {
  it("has a value for every setting when nothing is configured", () => {
    const account = resolveAccount(nothing)

    expect(account).toMatchObject({
      ...DEFAULT_SETTINGS,
      account: "default",
      apiKeys: { test: undefined, live: undefined },
      baseUrl: undefined,
    })
    expect(new Set(Object.values(account.sources))).toEqual(new Set(["default"]))
  })

  it("takes the admin's word before the option's, and the option's before the environment's", () => {
    const environment = { MULTISAFEPAY_API_KEY: "from-env", MULTISAFEPAY_ENVIRONMENT: "live" }
    const options = { apiKey: "from-option", environment: "test", closeWindow: true } as const
    const admin = {
      apiKeys: { live: "from-admin" },
      keySources: { live: "admin", test: "option" },
      environment: "live",
      closeWindow: false,
    } as const

    expect(resolveAccount({ ...nothing, environment })).toMatchObject({
      apiKeys: { live: "from-env" },
      keySources: { live: "environment", test: "default" },
      environment: "live",
      sources: { environment: "environment", closeWindow: "default" },
    })
    expect(resolveAccount({ ...nothing, environment, options })).toMatchObject({
      apiKeys: { test: "from-option" },
      environment: "test",
      closeWindow: true,
      sources: { environment: "option", closeWindow: "option" },
    })
    expect(resolveAccount({ ...nothing, environment, options, admin })).toMatchObject({
      apiKeys: { live: "from-admin" },
      keySources: { live: "admin", test: "option" },
      environment: "live",
      closeWindow: false,
      sources: { environment: "admin", closeWindow: "admin" },
    })
  })

  it("takes null for a value, not for silence", () => {
    const options = { gateway: "IDEAL" }

    expect(resolveAccount({ ...nothing, options, admin: { gateway: null } }).gateway).toBeNull()
  })

  it("keeps a key for each environment, without the spaces of a careless paste", () => {
    const options = { apiKeys: { test: " test-key\n", live: "live-key" } }

    expect(resolveAccount({ ...nothing, options }).apiKeys).toEqual({
      test: "test-key",
      live: "live-key",
    })
  })

  it("takes a key without a name for one of the environment in force, never of the other", () => {
    const environment = { MULTISAFEPAY_API_KEY: "from-env" }
    const live = { environment: "live" } as const

    expect(resolveAccount({ ...nothing, environment, options: live }).apiKeys).toEqual({
      test: undefined,
      live: "from-env",
    })
    expect(
      resolveAccount({
        ...nothing,
        environment,
        options: { ...live, apiKey: "from-option", apiKeys: { test: "test-key" } },
      }).apiKeys
    ).toEqual({ test: "test-key", live: "from-option" })
  })

  it("leaves a key without a name with the environment that was configured beside it, whatever the admin chose", () => {
    const options = { apiKey: "test-key", environment: "test" } as const
    const admin = { environment: "live" } as const

    expect(resolveAccount({ ...nothing, options, admin })).toMatchObject({
      environment: "live",
      apiKeys: { test: "test-key", live: undefined },
    })
    expect(resolveAccount({ ...nothing, options: { apiKey: "a-key" }, admin }).apiKeys).toEqual({
      test: undefined,
      live: "a-key",
    })
  })

  it("lets nothing stand in for a saved key that cannot be decrypted", () => {
    const admin = { unreadableKeys: { test: "1234" } }

    expect(resolveAccount({ ...nothing, options: { apiKey: "from-option" }, admin })).toMatchObject(
      {
        apiKeys: { test: undefined },
        keySources: { test: "admin" },
        unreadableKeys: { test: "1234" },
      }
    )
  })

  it("ignores an environment variable that is empty or unheard of", () => {
    const environment = { MULTISAFEPAY_API_KEY: " ", MULTISAFEPAY_ENVIRONMENT: "production" }

    expect(resolveAccount({ ...nothing, environment })).toMatchObject({
      apiKeys: { test: undefined },
      environment: "test",
    })
  })
})

describe("accountOptionsSchema", () => {
  it.each([
    ["an unknown option", { apikey: "x" }],
    ["a foreign base URL", { baseUrl: "https://evil.example" }],
    ["an unknown environment", { environment: "production" }],
    ["a lifetime of nothing", { linkLifetimeCheckout: { value: 0, unit: "hours" } }],
    ["a return URL that is no web address", { returnUrl: "javascript:alert(1)" }],
    ["an exponent that is no number of decimals", { currencyExponents: { KRW: 7 } }],
    [
      "a lifetime longer than MultiSafepay's longest",
      { linkLifetimeAdmin: { value: 366, unit: "days" } },
    ],
    ["a text with NUL", { shopName: "a\0b" }],
    ["a logo that is no web address", { logoUrl: "data:text/html,x" }],
    [
      "an hour that is none",
      { reminder: { afterDays: 1, max: 1, quietFrom: "24:00", quietTo: "08:00" } },
    ],
  ])("refuses %s", (_, options) => {
    expect(accountOptionsSchema.safeParse(options).success).toBe(false)
  })

  it("takes an API key that is not set", () => {
    expect(accountOptionsSchema.safeParse({ apiKey: undefined, environment: "test" }).success).toBe(
      true
    )
  })
})

describe("parseStoredSettings", () => {
  it("keeps what it knows, and drops what another version stored", () => {
    expect(
      parseStoredSettings({ closeWindow: true, gateway: null, capture: "sometimes", colour: "red" })
    ).toEqual({ closeWindow: true, gateway: null })
  })

  it("is not misled by a name that every object has", () => {
    expect(parseStoredSettings({ constructor: "x", toString: "y" })).toEqual({})
  })
})

describe("toSeconds", () => {
  it.each([
    [{ value: 90, unit: "minutes" }, 5_400],
    [{ value: 24, unit: "hours" }, 86_400],
    [{ value: 30, unit: "days" }, 2_592_000],
  ] as const)("turns %o into %i", (lifetime, seconds) => {
    expect(toSeconds(lifetime)).toBe(seconds)
  })
})
