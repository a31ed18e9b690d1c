import { Button, DropdownMenu } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

import { type AdminPaymentLink, type AdminPaymentLinkDetails } from "../../../types/http"
import { formatMoney } from "../../lib/format"
import { toShareLanguage, toShareLinks } from "../../lib/order-payment/share-links"

type ShareMenuProps = { link: AdminPaymentLink; url: string; details: AdminPaymentLinkDetails }

/** Opens a program of the reader's own with a message in the customer's language. */
export const ShareMenu = ({ link, url, details }: ShareMenuProps) => {
  const { t, i18n } = useTranslation()
  const { order, shop_name: shop } = details
  const locale = order?.locale ?? "en"
  const customer = i18n.getFixedT(toShareLanguage(locale))
  const amount = formatMoney({ amount: link.amount, currency: link.currency_code }, locale)
  const addresses = toShareLinks(
    {
      subject: customer("multisafepay.orderPayment.share.subject", { shop }),
      text: customer("multisafepay.orderPayment.share.text", { shop, amount, url }),
    },
    { phone: order?.phone ?? null, email: order?.email ?? null }
  )
  return (
    <DropdownMenu>
      <DropdownMenu.Trigger asChild>
        <Button size="small" variant="secondary">
          {t("multisafepay.orderPayment.share.open")}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content>
        <DropdownMenu.Item asChild>
          <a href={addresses.whatsapp} target="_blank" rel="noreferrer">
            {t("multisafepay.orderPayment.share.whatsapp")}
          </a>
        </DropdownMenu.Item>
        <DropdownMenu.Item asChild>
          <a href={addresses.sms}>{t("multisafepay.orderPayment.share.sms")}</a>
        </DropdownMenu.Item>
        <DropdownMenu.Item asChild>
          <a href={addresses.mail}>{t("multisafepay.orderPayment.share.mail")}</a>
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu>
  )
}
