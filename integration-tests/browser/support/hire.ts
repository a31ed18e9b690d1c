import axios, { type AxiosInstance } from "axios"

type Policies = { policies: { id: string; key: string }[] }

/**
 * Somebody who works at the shop and may do no more than these policies say, as `order:read`, invited
 * by the one who may do everything. Resolves with what to log in with.
 */
export async function hire(api: AxiosInstance, name: string, keys: string[]) {
  const { data } = await api.get<Policies>("/admin/rbac/policies", {
    params: { key: keys, limit: keys.length },
  })
  if (data.policies.length !== keys.length)
    throw new Error(`There are no such policies: ${keys.join(", ")}`)
  const policyIds = data.policies.map(({ id }) => id)
  const role = await api.post<{ role: { id: string } }>("/admin/rbac/roles", {
    name,
    policy_ids: policyIds,
  })
  const credentials = { email: `${name}@example.com`, password: "multisafepay" }
  const invited = await api.post<{ invite: { token: string } }>("/admin/invites", {
    email: credentials.email,
    roles: [role.data.role.id],
  })
  const { baseURL = "" } = api.defaults
  const registered = await axios.post<{ token: string }>(
    `${baseURL}/auth/user/emailpass/register`,
    credentials
  )
  await axios.post(
    `${baseURL}/admin/invites/accept?token=${invited.data.invite.token}`,
    { email: credentials.email },
    { headers: { authorization: `Bearer ${registered.data.token}` } }
  )
  return credentials
}
