import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import { type AdminAccountListResponse } from "../../../types/http"
import { sdk } from "../../lib/sdk"
import { accountKeys } from "./query-keys"

export const ACCOUNTS_PATH = "/admin/multisafepay/accounts"

export const useAccounts = () =>
  useQuery<AdminAccountListResponse, FetchError>({
    queryKey: accountKeys.list(),
    queryFn: () => sdk.client.fetch<AdminAccountListResponse>(ACCOUNTS_PATH),
  })
