import { useTranslation } from "react-i18next"

/** A component, so that it follows the language. */
export const OperationsBreadcrumb = () => {
  const { t } = useTranslation()
  return t("multisafepay.operations.title")
}
