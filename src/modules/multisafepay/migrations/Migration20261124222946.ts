import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124222946 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`create table if not exists "multisafepay_account" ("id" text not null, "api_keys" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "multisafepay_account_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_account_deleted_at" ON "multisafepay_account" ("deleted_at") WHERE deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "multisafepay_account" cascade;`);
  }

}
