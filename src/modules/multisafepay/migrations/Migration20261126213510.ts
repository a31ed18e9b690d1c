import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261126213510 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link" add column if not exists "payment_details" jsonb null, add column if not exists "refunds" jsonb null, add column if not exists "authorized_until" timestamptz null, add column if not exists "dispute" jsonb null, add column if not exists "reported" jsonb null;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link" drop column if exists "payment_details", drop column if exists "refunds", drop column if exists "authorized_until", drop column if exists "dispute", drop column if exists "reported";`);
  }

}
