import { Button, toast, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { useUpdateAccount } from "../../hooks/api/accounts"
import { KEY_LABELS } from "../../lib/account-texts"
import { toErrorMessage } from "../../lib/to-error-message"
import { SectionRow } from "../common/section-row"
import { SourceBadge } from "../common/source-badge"

type ApiKeyRowProps = {
  account: AdminAccount
  environment: "test" | "live"
  canUpdate: boolean
  onEdit: () => void
}

/** What may be known of a key, and a way to save or remove it. */
export const ApiKeyRow = ({ account, environment, canUpdate, onEdit }: ApiKeyRowProps) => {
  const { t } = useTranslation()
  const confirm = usePrompt()
  const { configured, last4, source } = account.api_keys[environment]
  const title = t(KEY_LABELS[environment])
  const update = useUpdateAccount(account.id, {
    onSuccess: () => toast.success(t("multisafepay.keys.removed")),
    onError: (error) => toast.error(toErrorMessage(error, t)),
  })

  const remove = async () => {
    const isSure = await confirm({
      title: t("multisafepay.keys.removeTitle", { key: title }),
      description: t("multisafepay.keys.removeDescription"),
      confirmText: t("multisafepay.actions.remove"),
      cancelText: t("multisafepay.actions.cancel"),
    })
    if (isSure) update.mutate({ api_keys: { [environment]: null } })
  }

  return (
    <SectionRow
      title={title}
      value={
        configured ? (
          <span className="flex flex-wrap items-center gap-2">
            <span>
              <span aria-hidden>•••• </span>
              {last4 ?? t("multisafepay.keys.hidden")}
            </span>
            <SourceBadge source={source} />
          </span>
        ) : (
          t("multisafepay.keys.none")
        )
      }
      aside={
        canUpdate && (
          <span className="flex items-center gap-1">
            {configured && source === "admin" && (
              <Button
                size="small"
                variant="transparent"
                isLoading={update.isPending}
                aria-label={t("multisafepay.keys.removeLabel", { key: title })}
                onClick={() => void remove()}
              >
                {t("multisafepay.actions.remove")}
              </Button>
            )}
            <Button
              size="small"
              variant="transparent"
              aria-label={t(
                configured ? "multisafepay.keys.replaceLabel" : "multisafepay.keys.addLabel",
                { key: title }
              )}
              onClick={onEdit}
            >
              {configured ? t("multisafepay.actions.replace") : t("multisafepay.actions.add")}
            </Button>
          </span>
        )
      }
    />
  )
}
