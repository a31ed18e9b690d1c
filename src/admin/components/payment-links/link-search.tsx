import { Input } from "@medusajs/ui"
import { useEffect, useRef, useState } from "react"
import { useTranslation } from "react-i18next"

import { useSettled } from "../../lib/use-settled"

type LinkSearchProps = { value: string; onChange: (value: string) => void }

export const LinkSearch = ({ value, onChange }: LinkSearchProps) => {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(value)
  const settled = useSettled(typed.trim())
  const told = useRef(value)
  const tell = useRef(onChange)

  useEffect(() => {
    tell.current = onChange
  })

  useEffect(() => {
    if (settled === told.current) return
    told.current = settled
    tell.current(settled)
  }, [settled])

  useEffect(() => {
    // Filters were cleared, or another address was opened: not what was typed here.
    if (value === told.current) return
    told.current = value
    setTyped(value)
  }, [value])

  return (
    <Input
      // Of type "search" it draws an icon that has no name for screen readers.
      role="searchbox"
      inputMode="search"
      size="small"
      maxLength={100}
      aria-label={t("multisafepay.paymentLinks.search")}
      placeholder={t("multisafepay.paymentLinks.search")}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
      }}
    />
  )
}
