import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import { type AdminHealthResponse } from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { healthKeys } from "./query-keys"
import { REFRESH } from "./refresh"

export const useHealth = () =>
  useQuery<AdminHealthResponse, FetchError>({
    queryKey: healthKeys.all,
    queryFn: () => sdk.client.fetch<AdminHealthResponse>("/admin/multisafepay/health"),
    ...REFRESH,
  })
