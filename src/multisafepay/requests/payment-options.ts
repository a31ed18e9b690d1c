/** Looks of the payment page for one order; wins over `template_id`. */
export type PageTemplate = {
  readonly version?: string | undefined
  readonly settings?:
    | {
        readonly hide_logo?: boolean | undefined
        readonly hide_flags?: boolean | undefined
        readonly hide_powered?: boolean | undefined
        readonly hide_cart?: boolean | undefined
        readonly hide_btn_cancel?: boolean | undefined
        readonly hide_cc_logos?: boolean | undefined
        readonly hide_btn_all_methods?: boolean | undefined
        readonly iframe_mode?: boolean | undefined
      }
    | undefined
  readonly header?: TemplateStyle | undefined
  readonly body?: TemplateStyle | undefined
  readonly container?: TemplateStyle | undefined
  readonly cart?: TemplateStyle | undefined
  readonly payment_form?: TemplateStyle | undefined
  readonly buttons?: TemplateStyle | undefined
}

/** Style properties of one part of the page; MultiSafepay defines their names. */
export type TemplateStyle = Readonly<Record<string, unknown>>

/** Per-method settings of the payment page. */
export type GatewaySettings = {
  readonly MISTERCASH?:
    | {
        readonly qr_only?: boolean | undefined
        readonly qr_size?: string | undefined
        readonly mobile_pay_button_position?: string | undefined
        readonly disable_mobile_pay_button?: boolean | undefined
      }
    | undefined
  /** `P` for a consumer, `B` for a business. */
  readonly BILLINK?: { readonly type: "P" | "B" } | undefined
  /** Stops the automatic hop to iDEAL. */
  readonly IDEAL?: { readonly show_pre: "true" } | undefined
}

/** Where MultiSafepay reports to and where the browser goes. There is no per-order list of methods. */
export type PaymentOptions = {
  /** Public https without a port, at most 150 characters. Replaces the one of the site. */
  readonly notification_url?: string | undefined
  /** Only `POST` is signed. */
  readonly notification_method?: "POST" | "GET" | undefined
  /** After success, and after an uncleared payment. Never proof of payment. */
  readonly redirect_url?: string | undefined
  /** After anything that did not succeed. */
  readonly cancel_url?: string | undefined
  readonly close_window?: boolean | undefined
  readonly template_id?: string | undefined
  readonly template?: PageTemplate | undefined
  readonly settings?:
    | {
        /** Gift cards that may be used; restricts nothing else. */
        readonly coupons?: { readonly allow: readonly string[] } | undefined
        readonly gateways?: GatewaySettings | undefined
      }
    | undefined
}
