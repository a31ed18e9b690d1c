import { Button, Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { type AdminAccount } from "../../../types/http"
import { formatSetting } from "../../lib/format-setting"
import { SETTING_SECTIONS, type SettingSection } from "../../lib/setting-fields"
import { SECTION_DESCRIPTIONS, SECTION_TITLES, SETTING_LABELS } from "../../lib/setting-texts"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { SourceBadge } from "../common/source-badge"
import { SettingsDrawer } from "./settings-drawer"

type SettingsSectionProps = { section: SettingSection; account: AdminAccount; canUpdate: boolean }

/** Settings that belong together: their values, where each comes from, and a drawer to change them. */
export const SettingsSection = ({ section, account, canUpdate }: SettingsSectionProps) => {
  const { t, i18n } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const title = t(SECTION_TITLES[section])
  return (
    <Container className="divide-y p-0">
      <SectionHeader
        title={title}
        description={t(SECTION_DESCRIPTIONS[section])}
        actions={
          canUpdate && (
            <Button
              size="small"
              variant="secondary"
              aria-label={t("multisafepay.settings.editLabel", { section: title })}
              onClick={() => {
                setIsOpen(true)
              }}
            >
              {t("multisafepay.actions.edit")}
            </Button>
          )
        }
      />
      {SETTING_SECTIONS[section].map((field) => (
        <SectionRow
          key={field.name}
          title={t(SETTING_LABELS[field.name])}
          value={formatSetting(field, account, { t, language: i18n.language })}
          aside={<SourceBadge source={account.sources[field.name]} />}
        />
      ))}
      {isOpen && (
        <SettingsDrawer
          section={section}
          account={account}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </Container>
  )
}
