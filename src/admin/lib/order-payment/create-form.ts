import { z } from "@medusajs/framework/zod"

import {
  type AdminCreatePaymentLink,
  type AdminOrderPaymentResponse,
  type AdminPaymentLink,
  type AdminPaymentLinkDetails,
} from "../../../types/http"
import { toDefaultAmount } from "./default-amount"
import { parseAmount } from "./parse-amount"

type Translate = (key: string, values: Record<string, unknown>) => string

/** What a select shows for what comes from the account's settings: it takes no empty value. */
export const UNSET = "*"

/** As long as the server takes them. */
export const LENGTHS = { description: 200, note: 1_000 } as const

type Limit = {
  /** What is outstanding. */
  most: number
  /** As it is read. */
  mostText: string
}

/** What is typed becomes what is asked of the server; what is wrong is said in the reader's language. */
export function createLinkSchema(t: Translate, { most, mostText }: Limit) {
  const amount = z.string().transform((text, context) => {
    const parsed = parseAmount(text)
    if (parsed !== undefined && parsed <= most) return parsed
    const message =
      parsed === undefined
        ? t("multisafepay.orderPayment.create.amountWrong", {})
        : t("multisafepay.orderPayment.create.amountTooHigh", { amount: mostText })
    context.addIssue({ code: "custom", message })
    return z.NEVER
  })
  return z.object({
    account: z.string(),
    amount,
    lifetime: z.object({
      value: z
        .string()
        .trim()
        .regex(/^([1-9]\d{0,5})?$/, t("multisafepay.validation.wholeNumber", {})),
      unit: z.enum(["minutes", "hours", "days"]),
    }),
    description: z.string().trim(),
    locale: z.string(),
    gateway: z.string().trim(),
    second_chance: z.enum([UNSET, "on", "off"]),
    note: z.string().trim(),
  })
}

export type CreateLinkInput = z.input<ReturnType<typeof createLinkSchema>>
export type CreateLinkOutput = z.output<ReturnType<typeof createLinkSchema>>

/** A link that another one is made in place of. */
export type LinkTemplate = Readonly<{
  link: AdminPaymentLink
  details: AdminPaymentLinkDetails
}>

type Surroundings = Readonly<{
  order: AdminOrderPaymentResponse["order"]
  links: readonly AdminPaymentLink[]
  template: LinkTemplate | undefined
  now: number
}>

/** What the form begins with. */
export function toCreateInput({ order, links, template, now }: Surroundings): CreateLinkInput {
  const { outstanding } = order
  const amount = template
    ? Math.min(template.link.amount, outstanding)
    : toDefaultAmount(outstanding, links, now)
  const account = template?.link.account
  const isKnown = account !== undefined && order.accounts.includes(account)
  return {
    account: isKnown ? account : (order.account ?? order.accounts[0] ?? ""),
    amount: String(amount),
    lifetime: { value: "", unit: "days" },
    description: template?.details.description ?? "",
    locale: UNSET,
    gateway: UNSET,
    second_chance: toChance(template),
    note: template?.details.note ?? "",
  }
}

function toChance(template: LinkTemplate | undefined): CreateLinkInput["second_chance"] {
  if (!template) return UNSET
  return template.details.second_chance ? "on" : "off"
}

/** What is left alone goes on coming from the account's settings. */
export function toCreateBody(
  { id, accounts }: AdminOrderPaymentResponse["order"],
  form: CreateLinkOutput
): AdminCreatePaymentLink {
  const { account, amount, lifetime, description, locale, gateway, note } = form
  return {
    order_id: id,
    amount,
    ...(accounts.length > 1 && { account }),
    ...(lifetime.value !== "" && {
      lifetime: { value: Number(lifetime.value), unit: lifetime.unit },
    }),
    ...(description !== "" && { description }),
    ...(locale !== UNSET && { locale }),
    ...(gateway !== UNSET && gateway !== "" && { gateway }),
    ...(form.second_chance !== UNSET && { second_chance: form.second_chance === "on" }),
    ...(note !== "" && { note }),
  }
}
