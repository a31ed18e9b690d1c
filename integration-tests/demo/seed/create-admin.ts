import { type MedusaContainer } from "@medusajs/framework/types"
import { FeatureFlag, Modules } from "@medusajs/framework/utils"
import { createUserAccountWorkflow } from "@medusajs/medusa/core-flows"
import { DemoError } from "../demo-error"

// The demo listens on this machine only, so its password is no secret.
const admin = { email: "admin@example.com", password: "multisafepay" }

export async function createAdmin(container: MedusaContainer): Promise<typeof admin> {
  const [existing] = await container.resolve(Modules.USER).listUsers({ email: admin.email })
  if (existing) return admin

  const { authIdentity, error } = await container
    .resolve(Modules.AUTH)
    .register("emailpass", { body: admin })
  if (!authIdentity) throw new DemoError(`Medusa made no login: ${error ?? "no reason given"}`)
  // Where roles are in use, who has none may do nothing.
  const roles = FeatureFlag.isFeatureEnabled("rbac") ? { roles: ["role_super_admin"] } : {}
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: admin.email, ...roles } },
  })
  return admin
}
