import { type FetchError } from "@medusajs/js-sdk"
import { type UseQueryResult } from "@tanstack/react-query"
import { type ReactNode } from "react"

import { ErrorState } from "./error-state"
import { ForbiddenState } from "./forbidden-state"
import { LoadingState } from "./loading-state"

type QueryStateProps<Data> = {
  query: UseQueryResult<Data, FetchError>
  /** How many rows to announce while it loads. */
  rows?: number
  /** In place of the general sentence. */
  errorMessage?: string
  children: (data: Data) => ReactNode
}

/** What was read, or why it cannot be shown: it loads, it failed, or the user may not see it. */
export function QueryState<Data>({
  query,
  rows = 3,
  errorMessage,
  children,
}: QueryStateProps<Data>): ReactNode {
  if (query.data !== undefined) return children(query.data)
  if (query.isPending) return <LoadingState rows={rows} />
  if (query.error?.status === 403) return <ForbiddenState />
  return (
    <ErrorState
      {...(errorMessage === undefined ? {} : { message: errorMessage })}
      onRetry={() => void query.refetch()}
      isRetrying={query.isFetching}
    />
  )
}
