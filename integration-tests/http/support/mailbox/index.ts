import { ModuleProvider, Modules } from "@medusajs/framework/utils"

import { MailboxService } from "./service"

export default ModuleProvider(Modules.NOTIFICATION, { services: [MailboxService] })
