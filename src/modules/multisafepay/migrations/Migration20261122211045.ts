import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122211045 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link" drop constraint if exists "multisafepay_payment_link_session_id_unique";`);
    this.addSql(`alter table if exists "multisafepay_payment_link" drop constraint if exists "multisafepay_payment_link_multisafepay_order_id_unique";`);
    this.addSql(`alter table if exists "multisafepay_notification" drop constraint if exists "multisafepay_notification_account_dedupe_key_unique";`);
    this.addSql(`create table if not exists "multisafepay_notification" ("id" text not null, "account" text not null, "multisafepay_order_id" text not null, "kind" text check ("kind" in ('signed', 'unsigned')) not null, "dedupe_key" text not null, "order_status" text null, "financial_status" text null, "transaction_id" text null, "gateway" text null, "pretransaction" boolean not null default false, "received_at" timestamptz not null, "received_count" integer not null default 1, "status" text check ("status" in ('received', 'processing', 'done', 'dead')) not null default 'received', "attempts" integer not null default 0, "next_attempt_at" timestamptz not null, "lease_until" timestamptz null, "outcome" text null, "processed_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "multisafepay_notification_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_deleted_at" ON "multisafepay_notification" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_multisafepay_notification_account_dedupe_key_unique" ON "multisafepay_notification" ("account", "dedupe_key") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_multisafepay_order_id" ON "multisafepay_notification" ("multisafepay_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_due" ON "multisafepay_notification" ("next_attempt_at") WHERE status IN ('received', 'processing') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_created_at" ON "multisafepay_notification" ("created_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "multisafepay_payment_link" ("id" text not null, "account" text not null, "environment" text check ("environment" in ('test', 'live')) not null, "session_id" text not null, "multisafepay_order_id" text not null, "transaction_id" text null, "order_id" text null, "cart_id" text null, "payment_collection_id" text not null, "amount" numeric not null, "currency_code" text not null, "currency_exponent" integer not null, "payment_url" text null, "return_url" text null, "expires_at" timestamptz not null, "status" text check ("status" in ('open', 'authorized', 'paid', 'declined', 'expired', 'cancelled')) not null default 'open', "creation" text check ("creation" in ('recorded', 'created', 'refused', 'unknown')) not null default 'recorded', "order_status" text null, "financial_status" text null, "state_read_at" timestamptz null, "synced_at" timestamptz null, "gateway" text null, "refunded_amount" numeric not null default 0, "attention" jsonb null, "cancel_requested_at" timestamptz null, "closed_at" timestamptz null, "next_check_at" timestamptz null, "checks" integer not null default 0, "lease_until" timestamptz null, "raw_amount" jsonb not null, "raw_refunded_amount" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "multisafepay_payment_link_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_deleted_at" ON "multisafepay_payment_link" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_multisafepay_order_id_unique" ON "multisafepay_payment_link" ("multisafepay_order_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_session_id_unique" ON "multisafepay_payment_link" ("session_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_cart_id" ON "multisafepay_payment_link" ("cart_id") WHERE cart_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_order_id" ON "multisafepay_payment_link" ("order_id") WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_payment_collection_id" ON "multisafepay_payment_link" ("payment_collection_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_next_check_at" ON "multisafepay_payment_link" ("next_check_at") WHERE next_check_at IS NOT NULL AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_created_at" ON "multisafepay_payment_link" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_attention" ON "multisafepay_payment_link" ("created_at") WHERE attention IS NOT NULL AND deleted_at IS NULL;`);

    this.addSql(`create table if not exists "multisafepay_payment_link_event" ("id" text not null, "type" text not null, "data" jsonb null, "payment_link_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "multisafepay_payment_link_event_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_event_payment_link_id" ON "multisafepay_payment_link_event" ("payment_link_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_event_deleted_at" ON "multisafepay_payment_link_event" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "multisafepay_payment_link_event" add constraint "multisafepay_payment_link_event_payment_link_id_foreign" foreign key ("payment_link_id") references "multisafepay_payment_link" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link_event" drop constraint if exists "multisafepay_payment_link_event_payment_link_id_foreign";`);

    this.addSql(`drop table if exists "multisafepay_notification" cascade;`);

    this.addSql(`drop table if exists "multisafepay_payment_link" cascade;`);

    this.addSql(`drop table if exists "multisafepay_payment_link_event" cascade;`);
  }

}
