import { useTranslation } from "react-i18next"

import { toOutcomeText } from "../../lib/to-outcome-text"

export const FailureList = ({ failures }: { failures: { reason: string; count: number }[] }) => {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-col gap-y-1">
      {failures.map(({ reason, count }) => {
        const { key, code } = toOutcomeText(reason)
        return (
          <li key={reason}>
            {t(key, { code })}: {count}
          </li>
        )
      })}
    </ul>
  )
}
