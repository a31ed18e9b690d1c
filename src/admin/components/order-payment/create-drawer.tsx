import { zodResolver } from "@hookform/resolvers/zod"
import { Alert, toast } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type AdminOrderPaymentResponse, type AdminPaymentLink } from "../../../types/http"
import { useCreatePaymentLink } from "../../hooks/api/order-payment"
import { formatMoney } from "../../lib/format"
import {
  type CreateLinkInput,
  type CreateLinkOutput,
  createLinkSchema,
  type LinkTemplate,
  toCreateBody,
  toCreateInput,
} from "../../lib/order-payment/create-form"
import { toCreatePath } from "../../lib/order-payment/to-create-path"
import { parseFieldErrors } from "../../lib/parse-field-errors"
import { toErrorMessage } from "../../lib/to-error-message"
import { FormDrawer } from "../common/form-drawer"
import { CreateFields } from "./create-fields"

type CreateDrawerProps = {
  order: AdminOrderPaymentResponse["order"]
  links: readonly AdminPaymentLink[]
  /** The link that the new one takes the place of, if any. */
  template: LinkTemplate | undefined
  onCreated: (id: string) => void
  onClose: () => void
}

/** Makes a payment link for what is outstanding, or for a part of it. */
export const CreateDrawer = (props: CreateDrawerProps) => {
  const { order, links, template, onCreated, onClose } = props
  const { t, i18n } = useTranslation()
  const { outstanding: most, currency_code: currency } = order
  const mostText = formatMoney({ amount: most, currency }, i18n.language)
  const schema = useMemo(() => createLinkSchema(t, { most, mostText }), [t, most, mostText])
  const [defaultValues] = useState(() => toCreateInput({ order, links, template, now: Date.now() }))
  const form = useForm<CreateLinkInput, unknown, CreateLinkOutput>({
    defaultValues,
    resolver: zodResolver(schema),
  })
  const { errors, isDirty } = form.formState

  const create = useCreatePaymentLink({
    onSuccess: ({ payment_link: link }) => {
      toast.success(t("multisafepay.orderPayment.create.done"))
      onCreated(link.id)
      onClose()
    },
    onError: (error) => {
      const names = Object.keys(defaultValues)
      const { fields, rest } = parseFieldErrors(toErrorMessage(error, t), names)
      for (const { path, message } of fields) form.setError(toCreatePath(path), { message })
      if (rest !== null) form.setError("root", { message: rest })
    },
  })
  const save = form.handleSubmit((values) => {
    create.mutate(toCreateBody(order, values))
  })

  return (
    <FormProvider {...form}>
      <FormDrawer
        title={t("multisafepay.orderPayment.create.title")}
        description={t("multisafepay.orderPayment.create.description", { amount: mostText })}
        isDirty={isDirty}
        isPending={create.isPending}
        submitLabel={t("multisafepay.orderPayment.create.submit")}
        onSubmit={(event) => void save(event)}
        onClose={onClose}
      >
        {errors.root?.message !== undefined && (
          <Alert role="alert" variant="error">
            {errors.root.message}
          </Alert>
        )}
        <CreateFields accounts={order.accounts} currency={currency} />
      </FormDrawer>
    </FormProvider>
  )
}
