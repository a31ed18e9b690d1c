import { type HttpTypes } from "@medusajs/framework/types"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import {
  createRbacRolePoliciesWorkflow,
  createRbacRolesWorkflow,
  createUserAccountWorkflow,
} from "@medusajs/medusa/core-flows"

import { rawRequest } from "./support/raw-request"
import { shopSuite } from "./support/shop-suite"

const BASE = "/admin/multisafepay"

const SEE = [
  "multisafepay_account:read",
  "multisafepay_payment_link:read",
  "multisafepay_notification:read",
]

// Medusa's configuration is read here before its flags are, and leaves the module out without.
FeatureFlag.setFlag("rbac", true)

shopSuite(
  ({ api, simulator, customer, ledger, container, backendUrl }) => {
    let logins = 0

    /** Somebody who works at the shop, in a role with these policies. Resolves with the token to act with. */
    async function hire(roleId: string): Promise<string> {
      logins += 1
      const credentials = { email: `staff-${logins}@example.com`, password: "multisafepay" }
      const { authIdentity } = await container()
        .resolve(Modules.AUTH)
        .register("emailpass", { body: credentials })
      await createUserAccountWorkflow(container()).run({
        input: {
          authIdentityId: authIdentity!.id,
          userData: { email: credentials.email, roles: [roleId] },
        },
      })
      const { data } = await api.post<{ token: string }>("/auth/user/emailpass", credentials)
      return data.token
    }

    async function hireWith(keys: string[]): Promise<string> {
      const policies = await container().resolve(Modules.RBAC).listRbacPolicies({ key: keys })
      expect(policies.map(({ key }) => key).sort()).toEqual([...keys].sort())
      const { result: roles } = await createRbacRolesWorkflow(container()).run({
        input: { roles: [{ name: `role ${keys.join()}` }] },
      })
      const roleId = roles[0]!.id
      if (policies.length)
        await createRbacRolePoliciesWorkflow(container()).run({
          input: {
            policies: policies.map(({ id }) => ({ role_id: roleId, policy_id: id })),
          },
        })
      return hire(roleId)
    }

    /** A link that is paid and booked, and its notification: every route of ours has something to show. */
    async function routes() {
      const { session } = await customer.checkOut()
      await simulator().pay(session.order_id)
      await ledger.inboxDone()
      const { id } = await ledger.link(session.order_id)
      return {
        reads: [
          "/accounts",
          "/accounts/default",
          "/accounts/default/payment-methods",
          "/payment-links",
          `/payment-links/${id}`,
          "/notifications",
          "/health",
          "/support-report",
        ],
        writes: [
          ["/accounts/default", `{"close_window":true}`],
          ["/accounts/default/test-connection", "{}"],
          ["/accounts/default/test-notifications", "{}"],
          [`/payment-links/${id}/sync`, "{}"],
          [`/payment-links/${id}/cancel`, "{}"],
          [`/payment-links/${id}/send`, "{}"],
          [`/payment-links/${id}/resolve`, `{"action":"dismiss"}`],
          ["/notifications/mspnot_1/retry", "{}"],
        ] as const,
        sync: `/payment-links/${id}/sync`,
      }
    }

    async function statusOf(token: string, path: string, body?: string): Promise<number> {
      const { status } = await rawRequest(backendUrl(), {
        method: body === undefined ? "GET" : "POST",
        path: `${BASE}${path}`,
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        ...(body === undefined ? {} : { body }),
      })
      return status
    }

    async function permissionsOf(token: string): Promise<string[]> {
      const { data } = await api.get<HttpTypes.AdminRbacMePermissionsResponse>(
        "/admin/rbac/me/permissions",
        { headers: { authorization: `Bearer ${token}` } }
      )
      return data.permissions.filter((permission) => permission.startsWith("multisafepay_")).sort()
    }

    it("lets a super admin do all", async () => {
      const { reads, writes, sync } = await routes()
      const token = await hire("role_super_admin")

      for (const path of reads) expect([path, await statusOf(token, path)]).toEqual([path, 200])
      for (const [path, body] of writes)
        expect([path, await statusOf(token, path, body)]).not.toEqual([path, 403])
      expect(await statusOf(token, sync, "{}")).toBe(200)
      expect(await permissionsOf(token)).toHaveLength(6)
    })

    it("lets who may only see do nothing else", async () => {
      const { reads, writes } = await routes()
      const token = await hireWith(SEE)

      for (const path of reads) expect([path, await statusOf(token, path)]).toEqual([path, 200])
      for (const [path, body] of writes)
        expect([path, await statusOf(token, path, body)]).toEqual([path, 403])
      expect(await permissionsOf(token)).toEqual([...SEE].sort())
    })

    it("shows nothing to who may see nothing of MultiSafepay", async () => {
      const { reads, writes } = await routes()
      const token = await hireWith(["order:read"])

      for (const path of reads) expect([path, await statusOf(token, path)]).toEqual([path, 403])
      for (const [path, body] of writes)
        expect([path, await statusOf(token, path, body)]).toEqual([path, 403])
      expect(await permissionsOf(token)).toEqual([])
    })

    it("lets who may change payment links change nothing else", async () => {
      const { sync } = await routes()
      const token = await hireWith(["multisafepay_payment_link:update"])

      expect(await statusOf(token, sync, "{}")).toBe(200)
      expect(await statusOf(token, "/notifications/mspnot_1/retry", "{}")).toBe(403)
      expect(await statusOf(token, "/support-report")).toBe(403)
      expect(await statusOf(token, "/accounts/default", `{"close_window":true}`)).toBe(403)
    })
  },
  { MEDUSA_FF_RBAC: "true" }
)
