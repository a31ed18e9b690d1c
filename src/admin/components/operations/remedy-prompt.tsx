import { Alert, Button, Label, Prompt, Text, Textarea, toast } from "@medusajs/ui"
import { type SyntheticEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminRemedy } from "../../../types/http"
import { useResolvePaymentLink } from "../../hooks/api/payment-links"
import { formatMoney } from "../../lib/format"
import { toErrorMessage } from "../../lib/to-error-message"
import { toRemedyTexts } from "../../lib/to-remedy-texts"

/** As long as the server takes it. */
const NOTE_LENGTH = 200

type RemedyPromptProps = { link: AdminPaymentLink; remedy: AdminRemedy; onClose: () => void }

/** Says what will happen to the money, and stays open until it did. */
export const RemedyPrompt = ({ link, remedy, onClose }: RemedyPromptProps) => {
  const { t, i18n } = useTranslation()
  const noteId = useId()
  const [note, setNote] = useState("")
  const texts = toRemedyTexts(remedy, link.attention?.reason ?? "")
  const resolve = useResolvePaymentLink(link.id, {
    onSuccess: () => {
      toast.success(t(texts.done))
      onClose()
    },
  })

  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const trimmed = note.trim()
    resolve.mutate({ action: remedy, ...(trimmed ? { note: trimmed } : {}) })
  }

  return (
    <Prompt
      open
      variant={remedy === "refund" ? "danger" : "confirmation"}
      onOpenChange={(open) => {
        if (!open && !resolve.isPending) onClose()
      }}
    >
      <Prompt.Content className="max-h-[calc(100%-2rem)] max-w-[min(460px,calc(100%-2rem))] overflow-y-auto">
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{t(texts.title)}</Prompt.Title>
            <Prompt.Description className="text-pretty">
              {t(texts.text, {
                amount: formatMoney(
                  { amount: link.amount, currency: link.currency_code },
                  i18n.language
                ),
              })}
            </Prompt.Description>
          </Prompt.Header>
          <div className="flex flex-col gap-y-2 px-6 pt-4">
            <Label htmlFor={noteId} size="small" weight="plus">
              {t("multisafepay.operations.links.note")}
            </Label>
            <Textarea
              id={noteId}
              rows={2}
              maxLength={NOTE_LENGTH}
              aria-describedby={`${noteId}-hint`}
              value={note}
              onChange={({ target }) => {
                setNote(target.value)
              }}
            />
            <Text id={`${noteId}-hint`} size="small" className="text-ui-fg-subtle">
              {t("multisafepay.operations.links.noteHint")}
            </Text>
            {resolve.error && (
              <Alert variant="error" role="alert">
                <p>{t("multisafepay.operations.links.failed")}</p>
                <p className="[overflow-wrap:anywhere]">{toErrorMessage(resolve.error, t)}</p>
              </Alert>
            )}
          </div>
          <Prompt.Footer>
            <Prompt.Cancel type="button" disabled={resolve.isPending}>
              {t("multisafepay.actions.cancel")}
            </Prompt.Cancel>
            <Button
              type="submit"
              size="small"
              variant={remedy === "refund" ? "danger" : "primary"}
              isLoading={resolve.isPending}
            >
              {t(texts.action)}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
