import { definePolicies, toPascalCase } from "@medusajs/framework/utils"

const RESOURCES = ["multisafepay_account", "multisafepay_payment_link", "multisafepay_notification"]

const DESCRIPTIONS = { read: "See", update: "Change" }

/** What a role can be given in the admin. Names and forms as Medusa's own policies have them. */
export const multisafepayPolicies = definePolicies(
  RESOURCES.flatMap((resource) =>
    Object.entries(DESCRIPTIONS).map(([operation, verb]) => ({
      name: toPascalCase(`${operation}_${resource}`),
      resource,
      operation,
      description: `${verb} ${resource.replaceAll("_", " ")}`,
    }))
  )
)
