import { allowedReturnUrl } from "../allowed-return-url"

const policy = {
  storefrontUrl: "https://shop.example/nl",
  allowedReturnOrigins: ["https://app.shop.example"],
  storeCors:
    "http://localhost:8000, https://pos.example,/^https:\\/\\/[a-z]+\\.preview\\.example$/",
}

describe("allowedReturnUrl", () => {
  it.each([
    "https://shop.example/checkout/result?x=1",
    "https://app.shop.example/done",
    "http://localhost:8000/result",
    "https://pos.example/",
    "https://branch.preview.example/result",
  ])("lets customers go back to %s", (url) => {
    expect(allowedReturnUrl(url, policy)).toBe(url)
  })

  it.each([
    undefined,
    "https://evil.example/",
    "http://shop.example/",
    "https://shop.example.evil.example/",
    "https://shop.example@evil.example/",
    "https://user@shop.example/",
    "https://x.preview.example.evil.example/",
    "javascript:alert(1)",
    "/relative",
  ])("lets nobody send them to %s", (url) => {
    expect(allowedReturnUrl(url, policy)).toBeUndefined()
  })

  it("allows nothing where nothing is configured", () => {
    const nothing = { storefrontUrl: undefined, allowedReturnOrigins: [], storeCors: "" }

    expect(allowedReturnUrl("https://shop.example/", nothing)).toBeUndefined()
  })
})
