import { Container } from "@medusajs/ui"
import { type UIMatch, useParams } from "react-router-dom"

import { AccountOverview } from "../../../../../components/account/account-overview"
import { QueryState } from "../../../../../components/common/query-state"
import { useAccount } from "../../../../../hooks/api/accounts"

const AccountPage = () => {
  const { id = "" } = useParams()
  const query = useAccount(id)
  if (query.data) return <AccountOverview account={query.data.account} />
  return (
    <Container className="p-0">
      <QueryState query={query} rows={6}>
        {() => null}
      </QueryState>
    </Container>
  )
}

export const handle = { breadcrumb: ({ params }: UIMatch) => params.id }

export default AccountPage
