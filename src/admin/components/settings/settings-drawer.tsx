import { zodResolver } from "@hookform/resolvers/zod"
import { Alert, toast } from "@medusajs/ui"
import { useMemo } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { useUpdateAccount } from "../../hooks/api/accounts"
import { parseFieldErrors } from "../../lib/parse-field-errors"
import { SETTING_SECTIONS, type SettingSection } from "../../lib/setting-fields"
import { SECTION_DESCRIPTIONS, SECTION_TITLES } from "../../lib/setting-texts"
import {
  createSettingsSchema,
  type SettingsInput,
  type SettingsOutput,
  toSettingsInput,
} from "../../lib/settings-form"
import { toErrorMessage } from "../../lib/to-error-message"
import { toFormPath } from "../../lib/to-form-path"
import { toSettingsUpdate } from "../../lib/to-settings-update"
import { FormDrawer } from "../common/form-drawer"
import { SettingControl } from "./setting-control"

type SettingsDrawerProps = { section: SettingSection; account: AdminAccount; onClose: () => void }

/** Changes the settings of one section. What is wrong is said at its field, by whomever it was found. */
export const SettingsDrawer = ({ section, account, onClose }: SettingsDrawerProps) => {
  const { t } = useTranslation()
  const fields = SETTING_SECTIONS[section]
  const names = fields.map(({ name }) => name)
  const schema = useMemo(() => createSettingsSchema(t), [t])
  const form = useForm<SettingsInput, unknown, SettingsOutput>({
    defaultValues: toSettingsInput(account),
    resolver: zodResolver(schema),
  })
  const { errors, dirtyFields, isDirty } = form.formState

  const update = useUpdateAccount(account.id, {
    onSuccess: () => {
      toast.success(t("multisafepay.settings.saved"))
      onClose()
    },
    onError: (error) => {
      const { fields: wrong, rest } = parseFieldErrors(toErrorMessage(error, t), names)
      for (const { path, message } of wrong) form.setError(toFormPath(path), { message })
      if (rest !== null) form.setError("root", { message: rest })
    },
  })
  const save = form.handleSubmit((settings) => {
    const changed = names.filter((name) => dirtyFields[name] !== undefined)
    update.mutate(toSettingsUpdate(settings, changed))
  })

  return (
    <FormProvider {...form}>
      <FormDrawer
        title={t(SECTION_TITLES[section])}
        description={t(SECTION_DESCRIPTIONS[section])}
        isDirty={isDirty}
        isPending={update.isPending}
        canSave={isDirty}
        onSubmit={(event) => void save(event)}
        onClose={onClose}
      >
        {errors.root?.message !== undefined && (
          <Alert role="alert" variant="error">
            {errors.root.message}
          </Alert>
        )}
        {fields.map((field) => (
          <SettingControl key={field.name} field={field} account={account} />
        ))}
      </FormDrawer>
    </FormProvider>
  )
}
