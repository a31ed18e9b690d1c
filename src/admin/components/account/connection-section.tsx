import { Button, Container, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useSearchParams } from "react-router-dom"

import { type AdminAccount } from "../../../types/http"
import { useTestConnection } from "../../hooks/api/accounts"
import { CHOICE_LABELS } from "../../lib/setting-texts"
import { toErrorMessage } from "../../lib/to-error-message"
import { ConnectionBadge } from "../common/connection-badge"
import { SectionHeader } from "../common/section-header"
import { SectionRow } from "../common/section-row"
import { SourceBadge } from "../common/source-badge"
import { SettingsDrawer } from "../settings/settings-drawer"
import { ApiKeyDrawer } from "./api-key-drawer"
import { ApiKeyRow } from "./api-key-row"
import { ConnectionResult } from "./connection-result"

type Opened = "environment" | { key: "test" | "live" }

type ConnectionSectionProps = { account: AdminAccount; canUpdate: boolean }

export const ConnectionSection = ({ account, canUpdate }: ConnectionSectionProps) => {
  const { t } = useTranslation()
  const [params, setParams] = useSearchParams()
  const { environment } = account
  const isSetUp = account.api_keys[environment].configured
  const [opened, setOpened] = useState<Opened | null>(
    canUpdate && !isSetUp && params.has("set_up") ? { key: environment } : null
  )
  const test = useTestConnection(account.id, {
    onError: (error) => toast.error(toErrorMessage(error, t)),
  })

  const close = () => {
    setOpened(null)
    setParams({}, { replace: true })
  }

  return (
    <Container className="divide-y p-0">
      <SectionHeader
        level="h1"
        title={account.id}
        description={t("multisafepay.connection.description")}
        actions={
          <>
            <ConnectionBadge account={account} />
            {canUpdate && !isSetUp && (
              <Button
                size="small"
                onClick={() => {
                  setOpened({ key: environment })
                }}
              >
                {t("multisafepay.actions.setUp")}
              </Button>
            )}
            {canUpdate && isSetUp && (
              <Button
                size="small"
                variant="secondary"
                isLoading={test.isPending}
                onClick={() => {
                  test.mutate({})
                }}
              >
                {t("multisafepay.actions.testConnection")}
              </Button>
            )}
          </>
        }
      />
      <div aria-live="polite" className="empty:hidden">
        {isSetUp && account.connection && (
          <div className="px-6 py-4">
            <ConnectionResult connection={account.connection} />
          </div>
        )}
      </div>
      <SectionRow
        title={t("multisafepay.settings.labels.environment")}
        value={
          <span className="flex flex-wrap items-center gap-2">
            {t(CHOICE_LABELS.environment[environment])}
            <SourceBadge source={account.sources.environment} />
          </span>
        }
        aside={
          canUpdate && (
            <Button
              size="small"
              variant="transparent"
              aria-label={t("multisafepay.settings.editLabel", {
                section: t("multisafepay.settings.labels.environment"),
              })}
              onClick={() => {
                setOpened("environment")
              }}
            >
              {t("multisafepay.actions.edit")}
            </Button>
          )
        }
      />
      {(["test", "live"] as const).map((name) => (
        <ApiKeyRow
          key={name}
          account={account}
          environment={name}
          canUpdate={canUpdate}
          onEdit={() => {
            setOpened({ key: name })
          }}
        />
      ))}
      <SectionRow
        title={t("multisafepay.connection.dashboard")}
        value={
          <a
            href={account.dashboard_url}
            target="_blank"
            rel="noreferrer"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          >
            {new URL(account.dashboard_url).host}
          </a>
        }
      />
      {opened === "environment" && (
        <SettingsDrawer section="environment" account={account} onClose={close} />
      )}
      {opened !== null && opened !== "environment" && (
        <ApiKeyDrawer account={account} environment={opened.key} onClose={close} />
      )}
    </Container>
  )
}
