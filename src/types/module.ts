import { type RemoteQueryFunction } from "@medusajs/framework/types"

import type MultiSafepayModuleService from "../modules/multisafepay/service"

/** The module's service, for those who resolve it from a container. */
export type MultiSafepayModule = MultiSafepayModuleService

/** Medusa's `query`, as far as we use it. */
export type Query = Pick<RemoteQueryFunction, "graph">
