import { XMark } from "@medusajs/icons"
import { Button, Drawer, IconButton } from "@medusajs/ui"
import { type FormEventHandler, type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"

import { UnsavedPrompt } from "./unsaved-prompt"

type FormDrawerProps = {
  title: string
  description: string
  isDirty: boolean
  isPending: boolean
  canSave?: boolean
  /** What its button says; else that it saves. */
  submitLabel?: string
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
  submitLabel,
  onSubmit,
  onClose,
  children,
}: FormDrawerProps) => {
  const { t } = useTranslation()
  const [isLeaving, setIsLeaving] = useState(false)

  const close = () => {
    if (isDirty) setIsLeaving(true)
    else onClose()
  }

  return (
    <Drawer open onOpenChange={close}>
      <Drawer.Content>
        <div className="flex items-start justify-between gap-x-4 border-b px-6 py-4">
          <div className="flex min-w-0 flex-col gap-y-1">
            <Drawer.Title asChild>
              <h2>{title}</h2>
            </Drawer.Title>
            <Drawer.Description className="text-ui-fg-subtle txt-small text-pretty">
              {description}
            </Drawer.Description>
          </div>
          {/* Drawer.Header closes with a button that has no name to be read out. */}
          <Drawer.Close asChild>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("multisafepay.actions.close")}
            >
              <XMark />
            </IconButton>
          </Drawer.Close>
        </div>
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
              onClick={close}
            >
              {t("multisafepay.actions.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={isPending} disabled={!canSave}>
              {submitLabel ?? t("multisafepay.actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
        <UnsavedPrompt
          open={isLeaving}
          onStay={() => {
            setIsLeaving(false)
          }}
          onLeave={onClose}
        />
      </Drawer.Content>
    </Drawer>
  )
}
