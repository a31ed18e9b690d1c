import { useTranslation } from "react-i18next"

/** A component, so that it follows the language. */
export const PaymentLinksBreadcrumb = () => {
  const { t } = useTranslation()
  return t("multisafepay.paymentLinks.title")
}
