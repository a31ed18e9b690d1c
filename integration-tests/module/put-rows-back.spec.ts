import { TestDatabaseUtils } from "@medusajs/test-utils"
import { Client } from "pg"

import { createDatabase, dropDatabase } from "../demo/create-database"
import { putRowsBack } from "../http/support/seeded/put-rows-back"
import { rememberRows } from "../http/support/seeded/remember-rows"

const TABLES = `
  CREATE TABLE customer (id text PRIMARY KEY, name text, upper text GENERATED ALWAYS AS (upper(name)) STORED);
  CREATE TABLE "order" (
    id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, display_id serial,
    customer_id text NOT NULL REFERENCES customer
  );
  CREATE TABLE parted (id int) PARTITION BY LIST (id);
  CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
  CREATE TABLE "Empty one" (id int);
  CREATE SEQUENCE never_asked START 7;
  INSERT INTO customer VALUES ('jane', 'Jane'), ('joe', 'Joe');
  INSERT INTO "order" (customer_id) VALUES ('joe'), ('jane');
  INSERT INTO parted VALUES (1);`

const MESS = `
  DELETE FROM "order" WHERE customer_id = 'jane';
  DELETE FROM customer WHERE id = 'jane';
  UPDATE customer SET name = 'Joseph';
  INSERT INTO "order" (customer_id) VALUES ('joe');
  INSERT INTO "Empty one" VALUES (1);
  DELETE FROM parted;
  SELECT nextval('never_asked');`

describe("rows put back between tests", () => {
  const server = { url: TestDatabaseUtils.getDatabaseURL }
  const name = `multisafepay_rows_${process.pid}`
  const url = server.url(name)
  const connect = async () => {
    const client = new Client({ connectionString: url })
    client.on("error", () => undefined)
    await client.connect()
    return client
  }
  let client: Client
  let other: Client

  async function everything() {
    const rows = ["customer", '"order"', "parted", '"Empty one"'].map(
      (table) => `(SELECT coalesce(json_agg(t), '[]') FROM ${table} t)`
    )
    const sequences = "(SELECT json_agg(s ORDER BY sequencename) FROM pg_sequences s)"
    const { rows: answer } = await client.query<Record<string, unknown>>(
      `SELECT json_build_array(${[...rows, sequences].join(", ")}) AS everything`
    )
    return answer[0]?.everything
  }

  beforeEach(async () => {
    await createDatabase(server, name)
    client = await connect()
    other = await connect()
    await client.query(TABLES)
  })
  afterEach(async () => {
    await Promise.all([client.end(), other.end()])
    await dropDatabase(server, name)
  })

  it("are what they were, in their order, with the sequences, and every time again", async () => {
    const before = await everything()
    await rememberRows(url)

    for (let times = 0; times < 2; times++) {
      await other.query(MESS)
      expect(await everything()).not.toEqual(before)
      expect(await putRowsBack(client)).toBe(true)
      expect(await everything()).toEqual(before)
    }
    await expect(other.query(`INSERT INTO "order" (customer_id) VALUES ('ann')`)).rejects.toThrow(
      "foreign key"
    )
  })

  it("cut off who is in the middle of something or holds a lock, and nobody else", async () => {
    const [writing, holding] = [await connect(), await connect()]
    const before = await everything()
    await rememberRows(url)
    await writing.query("BEGIN; UPDATE customer SET name = 'Nobody'")
    await holding.query("SELECT pg_advisory_lock(1)")

    expect(await putRowsBack(client)).toBe(true)

    await expect(writing.query("COMMIT")).rejects.toThrow()
    await expect(holding.query("SELECT 1")).rejects.toThrow()
    await other.query("SELECT 1")
    expect(await everything()).toEqual(before)
  })

  it.each([
    ["added", "ALTER TABLE customer ADD COLUMN age int"],
    ["dropped", "DROP TABLE parted"],
    [
      "renamed there and back",
      "ALTER TABLE customer RENAME TO x; ALTER TABLE x RENAME TO customer",
    ],
    ["made", "CREATE INDEX ON customer (name)"],
  ])("are left alone when something of the schema was %s", async (_, change) => {
    await rememberRows(url)
    await other.query(change)
    await other.query("UPDATE customer SET name = 'Changed'")

    expect(await putRowsBack(client)).toBe(false)

    const { rows } = await client.query("SELECT DISTINCT name FROM customer")
    expect(rows).toEqual([{ name: "Changed" }])
  })
})
