import { model } from "@medusajs/framework/utils"

import { PaymentLinkEvent } from "./payment-link-event"

/**
 * One payment link: what we asked MultiSafepay for, and what it last told us about it.
 *
 * The row is written before `POST /orders`, so a link that exists at MultiSafepay always exists here.
 */
export const PaymentLink = model
  .define("multisafepay_payment_link", {
    id: model.id({ prefix: "msplink" }).primaryKey(),
    account: model.text(),
    environment: model.enum(["test", "live"]),
    /** Medusa's payment session. Outlives it: a cart change deletes the session, never the link. */
    session_id: model.text(),
    multisafepay_order_id: model.text(),
    transaction_id: model.text().nullable(),
    /** Medusa's order, once there is one. */
    order_id: model.text().nullable(),
    cart_id: model.text().nullable(),
    payment_collection_id: model.text(),
    /** Major units, exactly the session's amount, which may hold fractions of a minor unit. */
    amount: model.bigNumber(),
    currency_code: model.text(),
    /** Digits of the minor unit at the time of creation, so that a changed setting cannot shift old amounts. */
    currency_exponent: model.number(),
    payment_url: model.text().nullable(),
    /** Where the customer's browser goes after the return route, when the storefront asked for it. */
    return_url: model.text().nullable(),
    expires_at: model.dateTime(),
    status: model
      .enum(["open", "authorized", "paid", "declined", "expired", "cancelled"])
      .default("open"),
    /** How the one `POST /orders` ended. `unknown` is an orphan that must be cancelled. */
    creation: model.enum(["recorded", "created", "refused", "unknown"]).default("recorded"),
    /** MultiSafepay's last word, and when we read it. */
    order_status: model.text().nullable(),
    financial_status: model.text().nullable(),
    state_read_at: model.dateTime().nullable(),
    /** Start of the last read whose effect in Medusa is committed. */
    synced_at: model.dateTime().nullable(),
    /** The payment method used or fixed, MultiSafepay's gateway id. */
    gateway: model.text().nullable(),
    refunded_amount: model.bigNumber().default(0),
    /** What the customer paid with, masked; null until somebody did. */
    payment_details: model.json().nullable(),
    /** Refunds as MultiSafepay last told of them, each with Medusa's row of it. */
    refunds: model.json().nullable(),
    /** When a card authorisation lapses that is not wholly captured. */
    authorized_until: model.dateTime().nullable(),
    /** The latest chargeback, and how it ended. */
    dispute: model.json().nullable(),
    /** What MultiSafepay was told of the order: its number and its shipments. */
    reported: model.json().nullable(),
    /** What the customer reads on the payment page. */
    description: model.text().nullable(),
    /** What the shop noted for itself when it made the link. */
    note: model.text().nullable(),
    /** MultiSafepay was asked to remind the customer, so that we do not. */
    second_chance: model.boolean().default(false),
    /** When it was last sent by mail, reminders included. */
    sent_at: model.dateTime().nullable(),
    /** Reminders sent by the job. */
    reminders: model.number().default(0),
    attention: model.json().nullable(),
    /** What persons, or the setting that acts for them, decided about misfits: each is asked once. */
    resolutions: model.json().nullable(),
    /** We want this link dead; retried by the job until MultiSafepay says so. */
    cancel_requested_at: model.dateTime().nullable(),
    /** We made it dead, or its lifetime ended: a payment from here on fits nothing. */
    closed_at: model.dateTime().nullable(),
    /** When the job looks again; null when nothing is left to learn. */
    next_check_at: model.dateTime().nullable(),
    /** Looks in a row that failed: a MultiSafepay that is down is asked less and less. */
    failed_checks: model.number().default(0),
    /** One processing at a time, also where Medusa's locks reach one process only. */
    lease_until: model.dateTime().nullable(),
    events: model.hasMany(() => PaymentLinkEvent, { mappedBy: "payment_link" }),
  })
  .cascades({ delete: ["events"] })
  .indexes([
    { on: ["multisafepay_order_id"], unique: true },
    { on: ["session_id"], unique: true },
    { on: ["cart_id"], where: "cart_id IS NOT NULL" },
    { on: ["order_id"], where: "order_id IS NOT NULL" },
    { on: ["payment_collection_id"] },
    { on: ["next_check_at"], where: "next_check_at IS NOT NULL" },
    // The list by itself: which links come next, how many there are, and what they come to.
    {
      name: "IDX_multisafepay_payment_link_list",
      on: ["created_at", "id", "status", "account", "currency_code", "amount"],
    },
    { on: ["status", "created_at"] },
    { on: ["amount", "id"] },
    { on: ["expires_at", "id"] },
    {
      name: "IDX_multisafepay_payment_link_attention",
      on: ["created_at"],
      where: "attention IS NOT NULL",
    },
  ])
