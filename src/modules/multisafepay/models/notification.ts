import { model } from "@medusajs/framework/utils"

/**
 * The inbox. A row is a reason to look at one MultiSafepay order; it holds what that needs and
 * nothing of the customer.
 */
export const Notification = model
  .define("multisafepay_notification", {
    id: model.id({ prefix: "mspnot" }).primaryKey(),
    account: model.text(),
    multisafepay_order_id: model.text(),
    /** `signed` came with a valid signature; `unsigned` is only a hint that something may have changed. */
    kind: model.enum(["signed", "unsigned"]),
    /** Identical bodies once; one open hint per order. */
    dedupe_key: model.text(),
    order_status: model.text().nullable(),
    financial_status: model.text().nullable(),
    transaction_id: model.text().nullable(),
    gateway: model.text().nullable(),
    /** Seen before any payment method was chosen, so without a transaction. */
    pretransaction: model.boolean().default(false),
    received_at: model.dateTime(),
    received_count: model.number().default(1),
    status: model.enum(["received", "processing", "done", "dead"]).default("received"),
    attempts: model.number().default(0),
    next_attempt_at: model.dateTime(),
    lease_until: model.dateTime().nullable(),
    /** What came of it, or why it failed: a code and a sentence, never a body. */
    outcome: model.text().nullable(),
    processed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["account", "dedupe_key"], unique: true },
    { on: ["multisafepay_order_id"] },
    {
      name: "IDX_multisafepay_notification_due",
      on: ["next_attempt_at"],
      where: "status IN ('received', 'processing')",
    },
    {
      name: "IDX_multisafepay_notification_dead",
      on: ["received_at"],
      where: "status = 'dead'",
    },
    { on: ["created_at"] },
    { on: ["account", "received_at"] },
  ])
