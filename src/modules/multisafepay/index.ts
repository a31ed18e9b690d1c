import { Module } from "@medusajs/framework/utils"

import warnOfLoneLocks from "./loaders/warn-of-lone-locks"
import MultiSafepayModuleService from "./service"

/** Container key of the module: accounts, payment links and the notification inbox. */
export const MULTISAFEPAY_MODULE = "multisafepay"

export default Module(MULTISAFEPAY_MODULE, {
  service: MultiSafepayModuleService,
  loaders: [warnOfLoneLocks],
})
