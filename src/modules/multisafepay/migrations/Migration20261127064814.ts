import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261127064814 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_created_at";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_list" ON "multisafepay_payment_link" ("created_at", "id", "status", "account", "currency_code", "amount") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_status_created_at" ON "multisafepay_payment_link" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_amount_id" ON "multisafepay_payment_link" ("amount", "id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_expires_at_id" ON "multisafepay_payment_link" ("expires_at", "id") WHERE deleted_at IS NULL;`);

    // A collation other than C keeps LIKE from the indexes above; Medusa's models cannot say this.
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_multisafepay_order_id_begin" ON "multisafepay_payment_link" ("multisafepay_order_id" text_pattern_ops) WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_order_id_begin" ON "multisafepay_payment_link" ("order_id" text_pattern_ops) WHERE order_id IS NOT NULL AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_list";`);
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_status_created_at";`);
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_amount_id";`);
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_expires_at_id";`);

    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_payment_link_created_at" ON "multisafepay_payment_link" ("created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_multisafepay_order_id_begin";`);
    this.addSql(`drop index if exists "IDX_multisafepay_payment_link_order_id_begin";`);
  }

}
