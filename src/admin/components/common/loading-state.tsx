import { Skeleton } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

/** Grey bars where the rows of a section will be. */
export const LoadingState = ({ rows = 3 }: { rows?: number }) => {
  const { t } = useTranslation()
  return (
    <div role="status" className="flex flex-col gap-y-5 px-6 py-5">
      <span className="sr-only">{t("multisafepay.states.loading")}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} aria-hidden className="grid grid-cols-2 gap-4">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
        </div>
      ))}
    </div>
  )
}
