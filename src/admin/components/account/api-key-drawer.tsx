import { Alert, Button, Input, toast } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { useTestConnection, useUpdateAccount } from "../../hooks/api/accounts"
import { KEY_LABELS } from "../../lib/account-texts"
import { parseFieldErrors } from "../../lib/parse-field-errors"
import { toErrorMessage } from "../../lib/to-error-message"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"
import { ConnectionResult } from "./connection-result"
import { EncryptionKeyHelp } from "./encryption-key-help"

type ApiKeyDrawerProps = {
  account: AdminAccount
  environment: "test" | "live"
  onClose: () => void
}

/** Takes a key, which is never shown again, and can try it before it is saved. */
export const ApiKeyDrawer = ({ account, environment, onClose }: ApiKeyDrawerProps) => {
  const { t } = useTranslation()
  const form = useForm({ defaultValues: { apiKey: "" } })
  const { errors, isDirty } = form.formState

  const onError = (error: Error) => {
    const { fields, rest } = parseFieldErrors(toErrorMessage(error, t), ["api_keys", "api_key"])
    for (const { message } of fields) form.setError("apiKey", { message })
    if (rest !== null) form.setError("root", { message: rest })
  }
  const test = useTestConnection(account.id, { onError })
  const update = useUpdateAccount(account.id, {
    onError,
    onSuccess: () => {
      toast.success(t("multisafepay.keys.saved"))
      onClose()
    },
  })

  const tryOut = form.handleSubmit(({ apiKey }) => {
    test.mutate({ environment, api_key: apiKey })
  })
  const save = form.handleSubmit(({ apiKey }) => {
    update.mutate({ api_keys: { [environment]: apiKey } })
  })
  const { onChange, ...input } = form.register("apiKey", {
    required: t("multisafepay.validation.required"),
    setValueAs: (text: string) => text.trim(),
  })

  return (
    <FormDrawer
      title={t(KEY_LABELS[environment])}
      description={t("multisafepay.keys.description")}
      isDirty={isDirty}
      isPending={update.isPending}
      canSave={account.can_store_keys && !test.isPending}
      onSubmit={(event) => void save(event)}
      onClose={onClose}
    >
      {!account.can_store_keys && <EncryptionKeyHelp />}
      {errors.root?.message !== undefined && (
        <Alert role="alert" variant="error">
          {errors.root.message}
        </Alert>
      )}
      <FormField
        label={t(KEY_LABELS[environment])}
        hint={t(
          environment === "live" ? "multisafepay.keys.liveHint" : "multisafepay.keys.testHint"
        )}
        error={errors.apiKey?.message}
      >
        {(control) => (
          <Input
            {...control}
            {...input}
            // What was found is about another key as soon as one is typed.
            onChange={(event) => {
              test.reset()
              void onChange(event)
            }}
            type="password"
            autoComplete="new-password"
            spellCheck={false}
          />
        )}
      </FormField>
      <div className="flex flex-col items-start gap-y-3">
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={test.isPending}
          onClick={() => void tryOut()}
        >
          {t("multisafepay.actions.testConnection")}
        </Button>
        <div aria-live="polite">
          {test.data && <ConnectionResult connection={test.data.connection} />}
        </div>
      </div>
    </FormDrawer>
  )
}
