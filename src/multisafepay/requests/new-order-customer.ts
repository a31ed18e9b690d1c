/** Who pays, in `POST /orders`. Lengths are MultiSafepay's; nothing here is cut to size. */
export type NewOrderCustomer = {
  /** `ll_CC`; an unsupported one makes the page English. */
  readonly locale: string
  /** One address, never a forwarding chain: a chain is refused with 1007. */
  readonly ip_address?: string | undefined
  readonly forwarded_ip?: string | undefined
  /** 2 to 25 characters, as is the last name. */
  readonly first_name?: string | undefined
  readonly last_name?: string | undefined
  readonly company_name?: string | undefined
  readonly gender?: string | undefined
  /** `YYYY-MM-DD`. */
  readonly birthday?: string | undefined
  /** At most 64 characters. */
  readonly address1?: string | undefined
  readonly address2?: string | undefined
  /** At most 10 characters. */
  readonly house_number?: string | undefined
  /** At most 10 characters. */
  readonly zip_code?: string | undefined
  /** At most 50 characters. */
  readonly city?: string | undefined
  /** At most 6 characters. */
  readonly state?: string | undefined
  /** ISO 3166 alpha-2 in upper case; decides first which methods the page offers. */
  readonly country?: string | undefined
  /** At most 25 characters. */
  readonly phone?: string | undefined
  /** At most 64 characters. Needed for bank transfer, Trustly, Visa and Second Chance. */
  readonly email?: string | undefined
  readonly disable_send_email?: boolean | undefined
  readonly user_agent?: string | undefined
  readonly referrer?: string | undefined
  /** Stable id of the customer at the merchant, for tokens. */
  readonly reference?: string | undefined
}

/** Where the goods go, in `POST /orders`. When it is sent, the seven required fields must be there. */
export type NewOrderDelivery = {
  readonly first_name: string
  readonly last_name: string
  readonly address1: string
  readonly address2?: string | undefined
  /** At most 9 characters. */
  readonly house_number: string
  readonly zip_code: string
  readonly city: string
  readonly state?: string | undefined
  /** ISO 3166 alpha-2 in upper case. */
  readonly country: string
  readonly phone?: string | undefined
  /** Klarna wants it. */
  readonly email?: string | undefined
}
