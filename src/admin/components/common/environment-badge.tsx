import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { CHOICE_LABELS } from "../../lib/setting-texts"

export const EnvironmentBadge = ({ environment }: { environment: "test" | "live" }) => {
  const { t } = useTranslation()
  return (
    <Badge size="2xsmall" color={environment === "live" ? "green" : "orange"}>
      {t(CHOICE_LABELS.environment[environment])}
    </Badge>
  )
}
