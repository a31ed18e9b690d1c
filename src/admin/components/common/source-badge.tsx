import { Badge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminSettingSource } from "../../../types/http"
import { SOURCE_LABELS } from "../../lib/setting-texts"

/** Where a value comes from. */
export const SourceBadge = ({ source }: { source: AdminSettingSource }) => {
  const { t } = useTranslation()
  return (
    <Badge size="2xsmall" color={source === "admin" ? "blue" : "grey"} className="shrink-0">
      {t(SOURCE_LABELS[source])}
    </Badge>
  )
}
