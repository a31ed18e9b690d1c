import { type AdminHealthResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"

type Health = Awaited<ReturnType<MultiSafepayModule["health"]["read"]>>

/** Health as the admin API shows it: moments as ISO 8601 in UTC. */
export function toAdminHealth({ inbox, links, accounts }: Health): AdminHealthResponse["health"] {
  const toText = (moment: Date | null) => moment?.toISOString() ?? null
  return {
    inbox: { ...inbox, oldest_unprocessed_at: toText(inbox.oldest_unprocessed_at) },
    links: { ...links, last_reconciled_at: toText(links.last_reconciled_at) },
    accounts: accounts.map((account) => ({
      ...account,
      last_notification_at: toText(account.last_notification_at),
    })),
  }
}
