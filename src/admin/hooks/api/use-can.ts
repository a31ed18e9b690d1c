import { type FetchError } from "@medusajs/js-sdk"
import { useQuery } from "@tanstack/react-query"

import { sdk } from "../../lib/sdk"
import { permissionKeys } from "./query-keys"

type FeatureFlags = { feature_flags: Record<string, boolean> }

/** Null where roles are not in use, so that everybody may do everything. */
async function fetchPermissions(): Promise<string[] | null> {
  const { feature_flags: flags } = await sdk.client.fetch<FeatureFlags>("/admin/feature-flags")
  if (!flags.rbac) return null
  const { permissions } = await sdk.client.fetch<{ permissions: string[] }>(
    "/admin/rbac/me/permissions"
  )
  return permissions
}

/**
 * Whether the user may do this, as `multisafepay_account:update`. As long as it is not known he may
 * try: it is the server that refuses.
 */
export function useCan(permission: `${string}:${string}`): boolean {
  const { data } = useQuery<string[] | null, FetchError>({
    queryKey: permissionKeys.all,
    queryFn: fetchPermissions,
    staleTime: 300_000,
  })
  if (data === undefined || data === null) return true
  const [resource] = permission.split(":")
  return data.includes(permission) || data.includes(`${resource ?? ""}:*`)
}
