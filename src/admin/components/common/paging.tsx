import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type PagingProps = {
  count: number
  limit: number
  offset: number
  onChange: (offset: number) => void
}

/** Nothing where there is only one page. */
export const Paging = ({ count, limit, offset, onChange }: PagingProps) => {
  const { t } = useTranslation()
  if (count <= limit && offset === 0) return null
  const last = Math.min(offset + limit, count)
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 px-6 py-3">
      <Text size="small" leading="compact" className="text-ui-fg-subtle" role="status">
        {t("multisafepay.operations.paging.range", {
          from: Math.min(offset + 1, last),
          to: last,
          total: count,
        })}
      </Text>
      <div className="flex gap-2">
        <Button
          size="small"
          variant="secondary"
          disabled={offset === 0}
          onClick={() => {
            onChange(Math.max(0, offset - limit))
          }}
        >
          {t("multisafepay.operations.paging.previous")}
        </Button>
        <Button
          size="small"
          variant="secondary"
          disabled={last >= count}
          onClick={() => {
            onChange(offset + limit)
          }}
        >
          {t("multisafepay.operations.paging.next")}
        </Button>
      </div>
    </div>
  )
}
