import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124221221 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link" add column if not exists "resolutions" jsonb null;`);
    this.addSql(`alter table if exists "multisafepay_payment_link" rename column "checks" to "failed_checks";`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "multisafepay_payment_link" drop column if exists "resolutions";`);

    this.addSql(`alter table if exists "multisafepay_payment_link" rename column "failed_checks" to "checks";`);
  }

}
