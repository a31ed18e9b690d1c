import { useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"

import { usePaymentMethods } from "../../hooks/api/accounts"
import { useCan } from "../../hooks/api/use-can"
import { type CreateLinkInput, UNSET } from "../../lib/order-payment/create-form"
import { SelectField } from "./select-field"

/** A choice of the account's methods; as long as they are not known, what its settings say. */
export const GatewayField = () => {
  const { t } = useTranslation()
  const account = useWatch<CreateLinkInput, "account">({ name: "account" })
  const canRead = useCan("multisafepay_account:read")
  const { data } = usePaymentMethods(account, { enabled: canRead && account !== "" })
  const methods = data?.payment_methods.filter(({ type }) => type !== "coupon") ?? []
  return (
    <SelectField
      name="gateway"
      label={t("multisafepay.settings.labels.gateway")}
      hint={t("multisafepay.orderPayment.create.gatewayHint")}
      choices={[
        { value: UNSET, label: t("multisafepay.orderPayment.create.asSet") },
        ...methods.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
      ]}
    />
  )
}
