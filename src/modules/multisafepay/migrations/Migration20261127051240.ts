import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127051240 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_multisafepay_notification_over";`);

    this.addSql(`alter table if exists "multisafepay_payment_link" add column if not exists "description" text null, add column if not exists "note" text null, add column if not exists "second_chance" boolean not null default false, add column if not exists "sent_at" timestamptz null, add column if not exists "reminders" integer not null default 0;`);
  }

  override async down(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_over" ON "multisafepay_notification" ("account", "received_at") WHERE status IN ('done', 'dead') AND deleted_at IS NULL;`);

    this.addSql(`alter table if exists "multisafepay_payment_link" drop column if exists "description", drop column if exists "note", drop column if exists "second_chance", drop column if exists "sent_at", drop column if exists "reminders";`);
  }

}
