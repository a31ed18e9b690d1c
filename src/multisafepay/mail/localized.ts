import { type MailLocale } from "./mail-locale"

/**
 * An amount as people of this locale write it: 49.95 EUR is `€ 49,95` in Dutch.
 *
 * @param amount major units, as decimal text with the decimals to be shown.
 * @param currency ISO 4217 code in any case.
 */
export function toLocalAmount(amount: string, currency: string, { tag }: MailLocale): string {
  const digits = amount.split(".")[1]?.length ?? 0
  return new Intl.NumberFormat(tag, {
    style: "currency",
    currency: currency.toUpperCase(),
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Number(amount))
}

/** A moment as people of this locale write it, with the zone it is written in. */
export const toLocalMoment = (moment: Date, { tag }: MailLocale, timeZone?: string): string =>
  new Intl.DateTimeFormat(tag, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(moment)
