import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261124222527 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_over" ON "multisafepay_notification" ("account", "received_at") WHERE status IN ('done', 'dead') AND deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_multisafepay_notification_dead" ON "multisafepay_notification" ("received_at") WHERE status = 'dead' AND deleted_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "IDX_multisafepay_notification_over";`);
    this.addSql(`drop index if exists "IDX_multisafepay_notification_dead";`);
  }

}
