import { Alert, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { CopyField } from "../common/copy-field"

/** Makes the key and writes the line, whatever the shell. */
const COMMAND = 'echo "MULTISAFEPAY_ENCRYPTION_KEY=$(openssl rand -hex 32)" >> .env'

/** Why no key can be saved here yet, and the one line that changes it. */
export const EncryptionKeyHelp = () => {
  const { t } = useTranslation()
  return (
    <Alert variant="warning">
      <div className="flex flex-col gap-y-2">
        <Text size="small" weight="plus" leading="compact">
          {t("multisafepay.keys.encryptionTitle")}
        </Text>
        <Text size="small">{t("multisafepay.keys.encryptionMessage")}</Text>
        <CopyField content={COMMAND} label={t("multisafepay.keys.copyCommand")} />
      </div>
    </Alert>
  )
}
