import { LockClosedSolid } from "@medusajs/icons"
import { useTranslation } from "react-i18next"

import { MessageState } from "./message-state"

/** The role of the user does not let him see this. */
export const ForbiddenState = () => {
  const { t } = useTranslation()
  return (
    <MessageState
      icon={<LockClosedSolid />}
      title={t("multisafepay.states.forbiddenTitle")}
      message={t("multisafepay.states.forbiddenMessage")}
    />
  )
}
