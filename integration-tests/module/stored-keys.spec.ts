import { parseEncryptionKey } from "../../src/multisafepay/secrets/encryption-key"
import { StoredKeys, type UsedKey } from "../../src/modules/multisafepay/stored-keys"
import { moduleSuite } from "./support/module-suite"

const OLD = parseEncryptionKey("01".repeat(32))
const NEW = parseEncryptionKey("02".repeat(32))

const API_KEY = "0123456789abcdef0123456789abcdef01234567"

const used = (changes: Partial<UsedKey> = {}): UsedKey => ({
  account: "default",
  environment: "test",
  apiKey: API_KEY,
  source: "option",
  ...changes,
})

type Row = {
  id: string
  api_keys: Record<string, { encrypted: string; first_seen_at: string; last_seen_at: string }>
}

moduleSuite(({ sql }) => {
  /** What another process has, with nothing remembered but what is in the table. */
  const storedKeys = (...keys: (typeof OLD)[]) =>
    new StoredKeys({ execute: (statement, values) => sql(statement, [...values]) }, keys)

  const rows = () => sql<Row>("SELECT * FROM multisafepay_account ORDER BY id")
  const storedOf = async (account = "default") => {
    const row = (await rows()).find(({ id }) => id === account)
    return Object.values(row?.api_keys ?? {})
  }
  const apiKeysOf = async (keys: StoredKeys, account = "default") =>
    (await keys.list(account)).map(({ apiKey }) => apiKey)

  describe("a key that a link was made with", () => {
    it("is there for another process, and nowhere to be read in the table", async () => {
      await storedKeys(OLD).remember(used())

      expect(await storedKeys(OLD).list("default")).toMatchObject([
        { apiKey: API_KEY, environment: "test" },
      ])
      expect(await storedOf()).toMatchObject([
        { environment: "test", last4: "4567", source: "option" },
      ])
      const [table] = await sql<{ text: string }>(
        "SELECT string_agg(known::text, ' ') AS text FROM multisafepay_account AS known"
      )
      expect(table!.text).toContain("4567")
      expect(table!.text).not.toContain(API_KEY)
      expect(table!.text).not.toContain(Buffer.from(API_KEY).toString("base64url"))
      expect(table!.text).not.toContain(Buffer.from(API_KEY).toString("hex"))
    })

    it("is not stored without an encryption key", async () => {
      await storedKeys().remember(used())

      expect(await rows()).toEqual([])
      expect(await storedKeys().list("default")).toEqual([])
    })

    it("costs its process one write, however many links it makes", async () => {
      const keys = storedKeys(OLD)
      await keys.remember(used())
      const before = await rows()
      await keys.remember(used())
      await keys.remember(used())

      expect(await rows()).toEqual(before)
    })

    it("is seen again by the next process, and stays the same key", async () => {
      await storedKeys(OLD).remember(used())
      const [before] = await storedOf()
      await storedKeys(OLD).remember(used())

      const after = await storedOf()
      expect(after).toMatchObject([
        { encrypted: before!.encrypted, first_seen_at: before!.first_seen_at },
      ])
      expect(after[0]!.last_seen_at > before!.last_seen_at).toBe(true)
    })

    it("is kept beside the one that replaces it, the last used first", async () => {
      const keys = storedKeys(OLD)
      await keys.remember(used())
      await keys.remember(used({ apiKey: "replaced" }))
      expect(await apiKeysOf(storedKeys(OLD))).toEqual(["replaced", API_KEY])

      await keys.remember(used())
      expect(await apiKeysOf(storedKeys(OLD))).toEqual([API_KEY, "replaced"])
    })

    it("is not lost when several processes write at once", async () => {
      const names = Array.from({ length: 8 }, (_, index) => `key ${index}`)
      await Promise.all(names.map((apiKey) => storedKeys(OLD).remember(used({ apiKey }))))

      expect((await apiKeysOf(storedKeys(OLD))).sort()).toEqual(names)
    })
  })

  describe("when the encryption key is replaced", () => {
    it("stored keys are read with the old one, and move to the new one when next used", async () => {
      await storedKeys(OLD).remember(used())
      expect(await apiKeysOf(storedKeys(NEW, OLD))).toEqual([API_KEY])
      expect(await apiKeysOf(storedKeys(NEW))).toEqual([])

      await storedKeys(NEW, OLD).remember(used())

      expect(await apiKeysOf(storedKeys(NEW))).toEqual([API_KEY])
      expect(await apiKeysOf(storedKeys(OLD))).toEqual([])
      expect(await storedOf()).toHaveLength(1)
    })
  })

  describe("a stored key that somebody moved", () => {
    it("opens for no other account", async () => {
      await storedKeys(OLD).remember(used())
      await sql(
        "INSERT INTO multisafepay_account (id, api_keys) SELECT 'second', api_keys FROM multisafepay_account"
      )

      expect(await apiKeysOf(storedKeys(OLD), "second")).toEqual([])
      expect(await apiKeysOf(storedKeys(OLD))).toEqual([API_KEY])
    })

    it("opens for no other environment", async () => {
      await storedKeys(OLD).remember(used())
      await sql(
        `UPDATE multisafepay_account SET api_keys = replace(api_keys::text, '"test"', '"live"')::jsonb`
      )

      expect(await storedOf()).toMatchObject([{ environment: "live" }])
      expect(await apiKeysOf(storedKeys(OLD))).toEqual([])
    })
  })
})
