import { type AdminAccountSettings } from "../../types/http"

export type SettingName = keyof AdminAccountSettings

type NamesOf<Value> = {
  [Name in SettingName]: AdminAccountSettings[Name] extends Value ? Name : never
}[SettingName]

export type ChoiceName = "environment" | "capture" | "place_order"
export type TextName = Exclude<NamesOf<string | null>, ChoiceName>

/** A setting and the control it is edited with. */
export type SettingField =
  | { kind: "lifetime"; name: "link_lifetime_checkout" | "link_lifetime_admin" }
  | { kind: "switch"; name: NamesOf<boolean> }
  | { kind: "choice"; name: ChoiceName }
  | { kind: "text" | "textarea" | "gateway"; name: TextName }
  | { kind: "days"; name: NamesOf<number> }
  | { kind: "exponents"; name: "currency_exponents" }
  | { kind: "reminder"; name: "reminder" }

export type SettingSection = "environment" | "checkout" | "admin_links" | "orders" | "mail"

/** What each drawer edits, in the order it is shown in. */
export const SETTING_SECTIONS = {
  environment: [{ kind: "choice", name: "environment" }],
  checkout: [
    { kind: "lifetime", name: "link_lifetime_checkout" },
    { kind: "choice", name: "place_order" },
    { kind: "gateway", name: "gateway" },
    { kind: "choice", name: "capture" },
    { kind: "switch", name: "second_chance_checkout" },
    { kind: "switch", name: "close_window" },
    { kind: "switch", name: "send_cart" },
    { kind: "text", name: "description" },
    { kind: "text", name: "fallback_locale" },
    { kind: "text", name: "template_id" },
    { kind: "text", name: "return_url" },
  ],
  admin_links: [
    { kind: "lifetime", name: "link_lifetime_admin" },
    { kind: "switch", name: "second_chance_admin" },
  ],
  orders: [
    { kind: "switch", name: "cancel_link_with_order" },
    { kind: "switch", name: "cancel_order_on_expiry" },
    { kind: "switch", name: "report_shipment" },
    { kind: "switch", name: "report_invoice" },
    { kind: "switch", name: "refund_unplaceable" },
    { kind: "exponents", name: "currency_exponents" },
    { kind: "days", name: "notification_retention_days" },
  ],
  mail: [
    { kind: "text", name: "shop_name" },
    { kind: "text", name: "logo_url" },
    { kind: "textarea", name: "mail_text" },
    { kind: "reminder", name: "reminder" },
  ],
} as const satisfies Record<SettingSection, SettingField[]>

export const SETTING_NAMES = Object.values(SETTING_SECTIONS).flatMap((fields) =>
  fields.map(({ name }) => name)
)
