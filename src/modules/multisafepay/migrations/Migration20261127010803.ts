import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127010803 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_account" add column if not exists "settings" jsonb null, add column if not exists "admin_keys" jsonb null, add column if not exists "connection" jsonb null, add column if not exists "signature_failures" jsonb null, add column if not exists "reconciled_at" timestamptz null;`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_account_received_at" ON "multisafepay_notification" ("account", "received_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_account" drop column if exists "settings", drop column if exists "admin_keys", drop column if exists "connection", drop column if exists "signature_failures", drop column if exists "reconciled_at";`);

    this.addSql(`drop index if exists "IDX_multisafepay_notification_account_received_at";`);
  }

}
