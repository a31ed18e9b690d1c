import { type AdminAccount } from "../../../types/http"
import { useCan } from "../../hooks/api/use-can"
import { SettingsSection } from "../settings/settings-section"
import { AccountWarnings } from "./account-warnings"
import { ConnectionSection } from "./connection-section"
import { NotificationsSection } from "./notifications-section"
import { PaymentMethodsSection } from "./payment-methods-section"
import { RegionsSection } from "./regions-section"

/** All there is to see and to set of an account. */
export const AccountOverview = ({ account }: { account: AdminAccount }) => {
  const canUpdate = useCan("multisafepay_account:update")
  return (
    <div className="flex flex-col gap-3">
      <AccountWarnings warnings={account.warnings} />
      <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
        <div className="flex w-full min-w-0 flex-col gap-y-3">
          <ConnectionSection account={account} canUpdate={canUpdate} />
          <SettingsSection section="checkout" account={account} canUpdate={canUpdate} />
          <SettingsSection section="admin_links" account={account} canUpdate={canUpdate} />
          <SettingsSection section="orders" account={account} canUpdate={canUpdate} />
          <SettingsSection section="mail" account={account} canUpdate={canUpdate} />
        </div>
        <div className="flex w-full min-w-0 flex-col gap-y-3 xl:max-w-[440px]">
          <NotificationsSection account={account} canUpdate={canUpdate} />
          <RegionsSection providerId={account.provider_id} />
          <PaymentMethodsSection account={account} />
        </div>
      </div>
    </div>
  )
}
