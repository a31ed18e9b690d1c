import { BASE_URLS, isLoopback, parseBaseUrl } from "../base-url"

describe("parseBaseUrl", () => {
  it.each([
    { text: BASE_URLS.test, url: "https://testapi.multisafepay.com/v1/json" },
    { text: BASE_URLS.live, url: "https://api.multisafepay.com/v1/json" },
    {
      text: "https://testapi.multisafepay.com/v1/json/",
      url: "https://testapi.multisafepay.com/v1/json",
    },
    { text: "https://multisafepay.com", url: "https://multisafepay.com" },
    { text: "https://API.MultiSafepay.com/v1/json", url: "https://api.multisafepay.com/v1/json" },
    { text: "http://localhost:4010/v1/json", url: "http://localhost:4010/v1/json" },
    { text: "https://localhost/v1/json//", url: "https://localhost/v1/json" },
    { text: "http://127.0.0.1:4010", url: "http://127.0.0.1:4010" },
    { text: "http://127.8.9.10/x", url: "http://127.8.9.10/x" },
    { text: "http://127.1/x", url: "http://127.0.0.1/x" },
    { text: "http://[::1]:80/v1/json", url: "http://[::1]/v1/json" },
  ])("accepts $text", ({ text, url }) => {
    expect(parseBaseUrl(text)).toBe(url)
  })

  it.each([
    "",
    "testapi.multisafepay.com/v1/json",
    "http://testapi.multisafepay.com/v1/json",
    "https://multisafepay.com.evil.example",
    "https://evilmultisafepay.com",
    "https://evil.example/multisafepay.com",
    "https://multisafepay.com.",
    "https://multisafepay.com@evil.example/",
    "http://localhost.evil.example",
    "http://evil.localhost",
    "http://127.0.0.1.evil.example",
    "http://128.0.0.1",
    "http://0.0.0.0",
    "http://10.0.0.1",
    "http://169.254.169.254",
    "http://[::ffff:127.0.0.1]",
    "http://[::2]",
    "ftp://localhost",
    "file:///etc/passwd",
    "javascript:alert(1)",
  ])("refuses %p", (text) => {
    expect(() => parseBaseUrl(text)).toThrow(TypeError)
  })

  it.each([
    "https://user:a-secret@api.multisafepay.com/v1/json",
    "https://api.multisafepay.com/v1/json?api_key=a-secret",
    "https://api.multisafepay.com/v1/json#a-secret",
  ])("refuses %s without repeating the secret", (text) => {
    expect(() => parseBaseUrl(text)).toThrow(/no credentials, query or fragment/)
    expect(() => parseBaseUrl(text)).not.toThrow(/a-secret/)
  })

  it("says which host it refuses, and what would do", () => {
    expect(() => parseBaseUrl("https://evil.example/v1")).toThrow(
      "The MultiSafepay base URL must be https on multisafepay.com, or http or https on this machine (localhost, 127.0.0.1, [::1]), not https://evil.example."
    )
  })
})

describe("isLoopback", () => {
  it("knows this machine from MultiSafepay", () => {
    expect(isLoopback(new URL("http://[::1]:1"))).toBe(true)
    expect(isLoopback(new URL(BASE_URLS.test))).toBe(false)
  })
})
