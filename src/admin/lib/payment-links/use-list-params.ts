import { useSearchParams } from "react-router-dom"

import { type ParamChanges, withChanges } from "./list-params"

/** What the list shows is in the page's address, so that it can be sent to a colleague and survives a reload. */
export function useListParams() {
  const [params, setParams] = useSearchParams()
  const change = (changes: ParamChanges) => {
    setParams((current) => withChanges(current, changes), { replace: true })
  }
  return [params, change] as const
}
