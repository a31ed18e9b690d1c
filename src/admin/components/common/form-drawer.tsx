import { Button, Drawer, usePrompt } from "@medusajs/ui"
import { type FormEventHandler, type ReactNode } from "react"
import { useTranslation } from "react-i18next"

type FormDrawerProps = {
  title: string
  description: string
  isDirty: boolean
  isPending: boolean
  canSave?: boolean
  onSubmit: FormEventHandler<HTMLFormElement>
  onClose: () => void
  children: ReactNode
}

/** An open drawer with a form. Asks before it throws away what was typed. */
export const FormDrawer = ({
  title,
  description,
  isDirty,
  isPending,
  canSave = true,
  onSubmit,
  onClose,
  children,
}: FormDrawerProps) => {
  const { t } = useTranslation()
  const confirm = usePrompt()

  const close = async () => {
    const mayClose =
      !isDirty ||
      (await confirm({
        variant: "confirmation",
        title: t("multisafepay.prompts.unsavedTitle"),
        description: t("multisafepay.prompts.unsavedDescription"),
        confirmText: t("multisafepay.actions.discard"),
        cancelText: t("multisafepay.actions.keepEditing"),
      }))
    if (mayClose) onClose()
  }

  return (
    <Drawer open onOpenChange={() => void close()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title asChild>
            <h2>{title}</h2>
          </Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small">
            {description}
          </Drawer.Description>
        </Drawer.Header>
        <form onSubmit={onSubmit} noValidate className="flex min-h-0 flex-1 flex-col">
          <Drawer.Body className="flex-1 overflow-y-auto">
            <div className="flex flex-col gap-y-8">{children}</div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button
              type="button"
              size="small"
              variant="secondary"
              disabled={isPending}
              onClick={() => void close()}
            >
              {t("multisafepay.actions.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={!canSave}>
              {t("multisafepay.actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
