import { parsePluginOptions } from "../plugin-options"

describe("parsePluginOptions", () => {
  it("falls back to the environment, then to where Medusa runs by default", () => {
    const environment = {
      MEDUSA_BACKEND_URL: "https://backend.example/",
      STOREFRONT_URL: "https://shop.example",
    }

    expect(parsePluginOptions(undefined, {})).toEqual({
      backendUrl: "http://localhost:9000",
      storefrontUrl: undefined,
      allowedReturnOrigins: [],
    })
    expect(parsePluginOptions({}, environment)).toMatchObject({
      backendUrl: "https://backend.example",
      storefrontUrl: "https://shop.example",
    })
    expect(parsePluginOptions({ backendUrl: "https://api.example" }, environment).backendUrl).toBe(
      "https://api.example"
    )
  })

  it("compares return origins as origins", () => {
    const options = { allowedReturnOrigins: ["https://app.example/some/path"] }

    expect(parsePluginOptions(options, {}).allowedReturnOrigins).toEqual(["https://app.example"])
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
})
