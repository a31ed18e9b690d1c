import { inspect } from "node:util"

import { parsePluginOptions } from "../plugin-options"

const HEX = "0f".repeat(32)
const BASE64 = Buffer.alloc(32, 7).toString("base64")

describe("parsePluginOptions", () => {
  it("falls back to the environment, then to where Medusa runs by default", () => {
    const environment = {
      MEDUSA_BACKEND_URL: "https://backend.example/",
      STOREFRONT_URL: "https://shop.example",
    }

    expect(parsePluginOptions(undefined, {})).toEqual({
      shop: {
        backendUrl: "http://localhost:9000",
        storefrontUrl: undefined,
        allowedReturnOrigins: [],
      },
      encryptionKeys: [],
    })
    expect(parsePluginOptions({}, environment).shop).toMatchObject({
      backendUrl: "https://backend.example",
      storefrontUrl: "https://shop.example",
    })
    expect(
      parsePluginOptions({ backendUrl: "https://api.example" }, environment).shop.backendUrl
    ).toBe("https://api.example")
  })

  it("compares return origins as origins", () => {
    const options = { allowedReturnOrigins: ["https://app.example/some/path"] }

    expect(parsePluginOptions(options, {}).shop.allowedReturnOrigins).toEqual([
      "https://app.example",
    ])
  })

  it.each([
    { backendURL: "https://api.example" },
    { backendUrl: "api.example" },
    { storefrontUrl: "ftp://shop" },
  ])("names what is wrong with %j", (options) => {
    expect(() => parsePluginOptions(options, {})).toThrow(
      "medusa-payment-multisafepay are not valid"
    )
  })

  describe("encryption keys", () => {
    const idsOf = (...given: Parameters<typeof parsePluginOptions>) =>
      parsePluginOptions(...given).encryptionKeys.map(({ id }) => id)
    const [hexId] = idsOf({ encryptionKeys: [HEX] }, {})
    const [base64Id] = idsOf({ encryptionKeys: [BASE64] }, {})

    it("come from the option, else from the environment, in the order given", () => {
      const environment = { MULTISAFEPAY_ENCRYPTION_KEY: ` ${BASE64} ,${HEX},` }

      expect(hexId).not.toEqual(base64Id)
      expect(idsOf({}, environment)).toEqual([base64Id, hexId])
      expect(idsOf({ encryptionKeys: [HEX] }, environment)).toEqual([hexId])
      expect(idsOf({}, { MULTISAFEPAY_ENCRYPTION_KEY: " " })).toEqual([])
    })

    it("stop the start when one is no key, with the command that makes one and without the key", () => {
      for (const [options, environment] of [
        [{ encryptionKeys: [HEX, "correct horse"] }, {}],
        [{}, { MULTISAFEPAY_ENCRYPTION_KEY: `${HEX},correct horse` }],
      ] as const) {
        const parse = () => parsePluginOptions(options, environment)
        expect(parse).toThrow("openssl rand -hex 32")
        expect(parse).not.toThrow(/horse|0f0f/)
      }
    })

    it("show nothing of themselves when they are printed", () => {
      const printed = inspect(parsePluginOptions({ encryptionKeys: [HEX] }, {}), { depth: 9 })

      expect(printed).toContain(hexId)
      expect(printed).not.toMatch(/0f0f|0f 0f/)
    })
  })
})
