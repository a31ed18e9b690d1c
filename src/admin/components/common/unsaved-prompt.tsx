import { Prompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type UnsavedPromptProps = { open: boolean; onStay: () => void; onLeave: () => void }

/** `usePrompt` would be closed by the same Escape that asked for it. */
export const UnsavedPrompt = ({ open, onStay, onLeave }: UnsavedPromptProps) => {
  const { t } = useTranslation()
  return (
    <Prompt open={open} variant="confirmation" onOpenChange={onStay}>
      <Prompt.Content>
        <Prompt.Header>
          <Prompt.Title>{t("multisafepay.prompts.unsavedTitle")}</Prompt.Title>
          <Prompt.Description>{t("multisafepay.prompts.unsavedDescription")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel type="button">{t("multisafepay.actions.keepEditing")}</Prompt.Cancel>
          <Prompt.Action type="button" onClick={onLeave}>
            {t("multisafepay.actions.discard")}
          </Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}
