import { FeatureFlag } from "@medusajs/framework/utils"

// Loaded before the shop's process: Medusa reads its configuration, which leaves roles out without
// this flag, before it reads the flags.
FeatureFlag.setFlag("rbac", true)
