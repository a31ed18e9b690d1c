import { Alert, Input, Textarea, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { useSendPaymentLink } from "../../hooks/api/order-payment"
import { parseFieldErrors } from "../../lib/parse-field-errors"
import { toErrorMessage } from "../../lib/to-error-message"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"

/** As long as the server takes it. */
const MESSAGE_LENGTH = 2_000

const FIELDS = ["to", "message"] as const

type SendDrawerProps = { id: string; email: string; onClose: () => void }

/** Sends the link by mail, in the customer's language. */
export const SendDrawer = ({ id, email, onClose }: SendDrawerProps) => {
  const { t } = useTranslation()
  const form = useForm({ defaultValues: { to: email, message: "" } })
  const { errors, isDirty } = form.formState
  const send = useSendPaymentLink(id, {
    onSuccess: () => {
      toast.success(t("multisafepay.orderPayment.send.done"))
      onClose()
    },
    onError: (error) => {
      const { fields, rest } = parseFieldErrors(toErrorMessage(error, t), FIELDS)
      for (const { path, message } of fields)
        form.setError(FIELDS.find((name) => name === path) ?? "root", { message })
      if (rest !== null) form.setError("root", { message: rest })
    },
  })
  const submit = form.handleSubmit(({ to, message }) => {
    send.mutate({ to: to.trim(), ...(message.trim() !== "" && { message: message.trim() }) })
  })

  return (
    <FormDrawer
      title={t("multisafepay.orderPayment.send.title")}
      description={t("multisafepay.orderPayment.send.description")}
      isDirty={isDirty}
      isPending={send.isPending}
      submitLabel={t("multisafepay.orderPayment.send.submit")}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {errors.root?.message !== undefined && (
        <Alert role="alert" variant="error">
          <span className="flex flex-col gap-y-1">
            <span>{t("multisafepay.orderPayment.send.failed")}</span>
            <span className="[overflow-wrap:anywhere]">{errors.root.message}</span>
          </span>
        </Alert>
      )}
      <FormField label={t("multisafepay.orderPayment.send.to")} error={errors.to?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("to", {
              required: t("multisafepay.validation.required"),
              pattern: {
                value: /^\s*[^\s@]+@[^\s@]+\s*$/,
                message: t("multisafepay.orderPayment.send.toWrong"),
              },
            })}
            type="email"
            autoComplete="off"
          />
        )}
      </FormField>
      <FormField
        label={t("multisafepay.orderPayment.send.message")}
        hint={t("multisafepay.orderPayment.send.messageHint")}
        error={errors.message?.message}
      >
        {(control) => (
          <Textarea
            {...control}
            {...form.register("message")}
            rows={5}
            maxLength={MESSAGE_LENGTH}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
