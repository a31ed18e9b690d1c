import { Select } from "@medusajs/ui"
import { useController } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { usePaymentMethods } from "../../hooks/api/accounts"
import { type TextName } from "../../lib/setting-fields"
import { type SettingsInput } from "../../lib/settings-form"
import { FormField } from "../common/form-field"
import { type ControlTexts } from "./control-texts"
import { TextControl } from "./text-control"

/** No gateway is called so, and a select takes no empty value. */
const ALL = "*"

type GatewayControlProps = ControlTexts & { name: TextName; account: AdminAccount }

/** A choice of the methods that MultiSafepay reports; as long as it reports none, a field to type into. */
export const GatewayControl = ({ name, account, ...texts }: GatewayControlProps) => {
  const { t } = useTranslation()
  const { field, fieldState } = useController<SettingsInput, TextName>({ name })
  const { configured } = account.api_keys[account.environment]
  const { data } = usePaymentMethods(account.id, { enabled: configured })
  const methods = data?.payment_methods.filter(({ type }) => type !== "coupon") ?? []
  if (methods.length === 0) return <TextControl name={name} kind="text" {...texts} />

  const { value } = field
  const isUnknown = value !== "" && !methods.some(({ id }) => id === value)
  return (
    <FormField {...texts} error={fieldState.error?.message}>
      {(control) => (
        <Select
          value={value === "" ? ALL : value}
          onValueChange={(id) => {
            field.onChange(id === ALL ? "" : id)
          }}
        >
          <Select.Trigger {...control} ref={field.ref} onBlur={field.onBlur}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            <Select.Item value={ALL}>{t("multisafepay.values.allMethods")}</Select.Item>
            {isUnknown && <Select.Item value={value}>{value}</Select.Item>}
            {methods.map((method) => (
              <Select.Item key={method.id} value={method.id}>
                {method.name} ({method.id})
              </Select.Item>
            ))}
          </Select.Content>
        </Select>
      )}
    </FormField>
  )
}
