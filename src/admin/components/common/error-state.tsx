import { ExclamationCircle } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { MessageState } from "./message-state"

type ErrorStateProps = { message?: string; onRetry: () => void; isRetrying: boolean }

/** It could not be read, and can be tried again. */
export const ErrorState = ({ message, onRetry, isRetrying }: ErrorStateProps) => {
  const { t } = useTranslation()
  return (
    <MessageState
      role="alert"
      icon={<ExclamationCircle />}
      title={t("multisafepay.states.errorTitle")}
      message={message ?? t("multisafepay.states.errorMessage")}
      action={
        <Button size="small" variant="secondary" onClick={onRetry} isLoading={isRetrying}>
          {t("multisafepay.states.retry")}
        </Button>
      }
    />
  )
}
