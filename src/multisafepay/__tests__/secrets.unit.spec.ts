import { parseEncryptionKey } from "../secrets/encryption-key"
import { isSealedWith, seal, unseal } from "../secrets/seal"

const BYTES = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7))
const key = parseEncryptionKey(BYTES.toString("hex"))
const newKey = parseEncryptionKey(Buffer.alloc(32, 9).toString("base64"))

const SECRET = "0123456789abcdef0123456789abcdef01234567"
const owner = ["default", "test"]

describe("parseEncryptionKey", () => {
  it.each([
    ["hex", BYTES.toString("hex")],
    ["hex in upper case", BYTES.toString("hex").toUpperCase()],
    ["base64", BYTES.toString("base64")],
    ["base64 without padding", BYTES.toString("base64").replace("=", "")],
    ["with spaces around", ` ${BYTES.toString("hex")}\n`],
  ])("reads 32 bytes as %s", (_, text) => {
    const parsed = parseEncryptionKey(text)

    expect(parsed.secret.export()).toEqual(BYTES)
    expect(parsed.id).toBe(key.id)
  })

  it.each([
    ["nothing", ""],
    ["63 hex digits", "a".repeat(63)],
    ["65 hex digits", "a".repeat(65)],
    ["64 characters of which one is no hex digit", `${"a".repeat(63)}g`],
    ["31 bytes in base64", Buffer.alloc(31, 1).toString("base64")],
    ["33 bytes in base64", Buffer.alloc(33, 1).toString("base64")],
    ["48 bytes in base64", Buffer.alloc(48, 250).toString("base64")],
    ["a passphrase", "correct horse battery staple"],
    ["two keys", `${"a".repeat(64)},${"b".repeat(64)}`],
  ])("refuses %s, and says how to make one", (_, text) => {
    expect(() => parseEncryptionKey(text)).toThrow(/openssl rand -hex 32$/)
  })

  it("gives different keys different ids, which hold nothing of the key", () => {
    expect(newKey.id).not.toBe(key.id)
    expect(BYTES.toString("hex")).not.toContain(key.id)
  })
})

describe("seal and unseal", () => {
  const sealed = seal(SECRET, { key, owner })

  it("give back what was sealed, and show nothing of it meanwhile", () => {
    expect(unseal(sealed, { keys: [key], owner })).toBe(SECRET)
    expect(sealed).toMatch(/^v1\.[0-9a-f]{16}(\.[\w-]+){3}$/)
    expect(sealed).not.toContain(SECRET)
    expect(Buffer.from(sealed.split(".").at(-1)!, "base64url").toString()).not.toContain(SECRET)
  })

  it("never write the same twice", () => {
    expect(seal(SECRET, { key, owner })).not.toBe(sealed)
  })

  it("open with an old key after a new one took over, as long as it is there to read", () => {
    expect(unseal(sealed, { keys: [newKey, key], owner })).toBe(SECRET)
    expect(unseal(sealed, { keys: [newKey], owner })).toBeUndefined()
    expect(isSealedWith(sealed, key)).toBe(true)
    expect(isSealedWith(sealed, newKey)).toBe(false)
  })

  it.each([
    ["another account", ["second", "test"]],
    ["another environment", ["default", "live"]],
    ["an account and environment that are cut elsewhere", ["defaultt", "est"]],
    ["nobody", []],
  ])("do not open for %s", (_, stranger) => {
    expect(unseal(sealed, { keys: [key], owner: stranger })).toBeUndefined()
  })

  it("do not open once anything of it was changed", () => {
    const parts = sealed.split(".")
    const replace = (at: number, text: string) =>
      parts.map((part, index) => (index === at ? text : part)).join(".")
    const changed = parts.map((part, at) =>
      replace(at, (part.startsWith("A") ? "B" : "A") + part.slice(1))
    )
    const cut = parts.map((_, at) => parts.filter((__, index) => index !== at).join("."))
    const renamed = replace(1, newKey.id)
    const shortTag = replace(3, parts[3]!.slice(0, 6))

    for (const text of [...changed, ...cut, renamed, shortTag, "", "v1", sealed.slice(0, -2)])
      expect([text, unseal(text, { keys: [key, newKey], owner })]).toEqual([text, undefined])
  })
})
