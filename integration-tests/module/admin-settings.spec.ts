import { parseEncryptionKey } from "../../src/multisafepay/secrets/encryption-key"
import { AdminSettings, type SettingsChange } from "../../src/modules/multisafepay/admin-settings"
import { rotateKeys } from "../../src/modules/multisafepay/key-rotation"
import { StoredKeys } from "../../src/modules/multisafepay/stored-keys"
import { moduleSuite } from "./support/module-suite"

const OLD = parseEncryptionKey("01".repeat(32))
const NEW = parseEncryptionKey("02".repeat(32))
const OTHER = parseEncryptionKey("03".repeat(32))

const API_KEY = "0123456789abcdef0123456789abcdef01234567"

const NOTHING: SettingsChange = { settings: {}, reset: [], keys: {} }

moduleSuite(({ sql }) => {
  const database = {
    execute: (statement: string, values: readonly unknown[]) => sql(statement, values),
  }

  /** A process of its own, with these encryption keys. */
  function processWith(...keys: (typeof OLD)[]) {
    const storedKeys = new StoredKeys(database, keys)
    const adminSettings = new AdminSettings({ database, storedKeys })
    return {
      storedKeys,
      ...{
        read: () => adminSettings.read("default"),
        restore: adminSettings.restore.bind(adminSettings),
      },
      save: (change: Partial<SettingsChange>) =>
        adminSettings.save("default", { ...NOTHING, ...change }),
      rotate: (dryRun = false) => rotateKeys({ database, storedKeys }, { dryRun }),
      async saveKey(apiKey: string, environment: "test" | "live" = "test") {
        const key = await storedKeys.seal({
          account: "default",
          environment,
          apiKey,
          source: "admin",
        })
        return adminSettings.save("default", { ...NOTHING, keys: { [environment]: key } })
      },
    }
  }

  const rows = () => sql<object>("SELECT * FROM multisafepay_account ORDER BY id")

  describe("settings", () => {
    it("are there for another process at once", async () => {
      await processWith(OLD).saveKey(API_KEY)
      await processWith(OLD).save({ settings: { closeWindow: true, gateway: null } })

      expect(await processWith(OLD).read()).toEqual({
        closeWindow: true,
        gateway: null,
        apiKeys: { test: API_KEY },
        unreadableKeys: {},
      })
    })

    it("are as before when a change is taken back", async () => {
      const shop = processWith(OLD)
      await shop.saveKey(API_KEY)
      await shop.save({ settings: { closeWindow: true } })
      const before = await shop.read()

      const undo = await shop.save({
        settings: { sendCart: false },
        reset: ["closeWindow"],
        keys: { test: null },
      })
      expect(await shop.read()).toEqual({ sendCart: false, apiKeys: {}, unreadableKeys: {} })
      await shop.restore("default", undo)
      expect(await shop.read()).toEqual(before)
    })

    it("keep a key that was replaced for the links it made", async () => {
      const shop = processWith(OLD)
      await shop.saveKey(API_KEY)
      await shop.saveKey("a-second-key-of-this-site")

      expect(await shop.read()).toMatchObject({ apiKeys: { test: "a-second-key-of-this-site" } })
      const known = await shop.storedKeys.list("default")
      expect(known.map(({ apiKey }) => apiKey)).toEqual(["a-second-key-of-this-site", API_KEY])
    })

    it("do not store a key without an encryption key, and say how to make one", async () => {
      await expect(processWith().saveKey(API_KEY)).rejects.toThrow("openssl rand -hex 32")
      expect(await rows()).toEqual([])
    })

    it("say of a key that cannot be decrypted no more than its end", async () => {
      await processWith(OLD).saveKey(API_KEY)

      for (const shop of [processWith(OTHER), processWith()])
        expect(await shop.read()).toEqual({ apiKeys: {}, unreadableKeys: { test: "4567" } })
    })
  })

  describe("another encryption key", () => {
    it("reads nothing less before, during and after the keys are encrypted anew", async () => {
      await processWith(OLD).saveKey(API_KEY)
      await processWith(OLD).saveKey("key-of-the-live-site", "live")
      await sql("UPDATE multisafepay_account SET updated_at = 'epoch'")
      const before = await rows()
      const both = processWith(NEW, OLD)

      expect(await both.rotate(true)).toEqual({ rotated: 2, current: 0, unreadable: [] })
      expect(await rows()).toEqual(before)

      expect(await both.rotate()).toEqual({ rotated: 2, current: 0, unreadable: [] })
      for (const shop of [both, processWith(NEW)])
        expect(await shop.read()).toMatchObject({
          apiKeys: { test: API_KEY, live: "key-of-the-live-site" },
        })
      expect(await processWith(OLD).read()).toMatchObject({ apiKeys: {} })
      expect(await both.rotate()).toEqual({ rotated: 0, current: 2, unreadable: [] })
    })

    it("names the keys that it cannot read, and leaves them as they are", async () => {
      await processWith(OTHER).saveKey(API_KEY)
      const before = await rows()

      expect(await processWith(NEW, OLD).rotate()).toEqual({
        rotated: 0,
        current: 0,
        unreadable: [{ account: "default", environment: "test", last4: "4567" }],
      })
      expect(await rows()).toEqual(before)
    })
  })
})
