import { useTranslation } from "react-i18next"

import { LENGTHS, UNSET } from "../../lib/order-payment/create-form"
import { toLanguageName, LOCALES } from "../../lib/order-payment/locales"
import { GatewayField } from "./gateway-field"
import { LifetimeField } from "./lifetime-field"
import { SelectField } from "./select-field"
import { TextField } from "./text-field"

type CreateFieldsProps = { accounts: readonly string[]; currency: string }

/** All that can be said about a new link. What is left alone comes from the account's settings. */
export const CreateFields = ({ accounts, currency }: CreateFieldsProps) => {
  const { t, i18n } = useTranslation()
  const unset = { value: UNSET, label: t("multisafepay.orderPayment.create.asSet") }
  return (
    <>
      {accounts.length > 1 && (
        <SelectField
          name="account"
          label={t("multisafepay.orderPayment.create.account")}
          choices={accounts.map((value) => ({ value, label: value }))}
        />
      )}
      <TextField
        name="amount"
        label={t("multisafepay.orderPayment.create.amount", { currency: currency.toUpperCase() })}
        hint={t("multisafepay.orderPayment.create.amountHint")}
        inputMode="decimal"
      />
      <LifetimeField />
      <TextField
        name="description"
        label={t("multisafepay.orderPayment.create.text")}
        hint={t("multisafepay.orderPayment.create.textHint", { reference: "{reference}" })}
        maxLength={LENGTHS.description}
      />
      <SelectField
        name="locale"
        label={t("multisafepay.orderPayment.create.language")}
        choices={[
          { value: UNSET, label: t("multisafepay.orderPayment.create.customerLanguage") },
          ...LOCALES.map((value) => ({ value, label: toLanguageName(value, i18n.language) })),
        ]}
      />
      <GatewayField />
      <SelectField
        name="second_chance"
        label={t("multisafepay.settings.labels.second_chance_admin")}
        hint={t("multisafepay.settings.hints.second_chance_admin")}
        choices={[
          unset,
          { value: "on", label: t("multisafepay.values.on") },
          { value: "off", label: t("multisafepay.values.off") },
        ]}
      />
      <TextField
        name="note"
        label={t("multisafepay.orderPayment.create.note")}
        hint={t("multisafepay.orderPayment.create.noteHint")}
        maxLength={LENGTHS.note}
        isLong
      />
    </>
  )
}
