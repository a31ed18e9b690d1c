import { Input, Select } from "@medusajs/ui"
import { useController } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type CreateLinkInput } from "../../lib/order-payment/create-form"
import { UNIT_LABELS } from "../../lib/setting-texts"
import { FormField } from "../common/form-field"

export const LifetimeField = () => {
  const { t } = useTranslation()
  const value = useController<CreateLinkInput, "lifetime.value">({ name: "lifetime.value" })
  const unit = useController<CreateLinkInput, "lifetime.unit">({ name: "lifetime.unit" })
  const label = t("multisafepay.settings.labels.link_lifetime_admin")
  const error = value.fieldState.error ?? unit.fieldState.error
  return (
    <FormField
      label={label}
      hint={t("multisafepay.orderPayment.create.lifetimeHint")}
      error={error?.message}
    >
      {(control) => (
        <div className="grid grid-cols-2 gap-2">
          <Input {...control} {...value.field} inputMode="numeric" autoComplete="off" />
          <Select value={unit.field.value} onValueChange={unit.field.onChange}>
            <Select.Trigger
              ref={unit.field.ref}
              onBlur={unit.field.onBlur}
              aria-label={t("multisafepay.settings.unitLabel", { setting: label })}
            >
              <Select.Value />
            </Select.Trigger>
            <Select.Content>
              {Object.entries(UNIT_LABELS).map(([name, key]) => (
                <Select.Item key={name} value={name}>
                  {t(key)}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
        </div>
      )}
    </FormField>
  )
}
