/** The dashboard writes some languages its own way, as `ptBR`, which is no locale. */
const toLocale = (language: string): string => language.replace(/^([a-z]{2})([A-Z]{2})$/, "$1-$2")

/** `iso` is a moment as ISO 8601: `27 Nov 2026, 14:05` in the reader's time zone. */
export const formatDateTime = (iso: string, language: string): string =>
  new Intl.DateTimeFormat(toLocale(language), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso)
  )

/** `amount` in major units, as everywhere in Medusa's API. */
export const formatMoney = (
  { amount, currency }: { amount: number; currency: string },
  language: string
): string =>
  new Intl.NumberFormat(toLocale(language), {
    style: "currency",
    currency: currency.toUpperCase(),
  }).format(amount)

export type Duration = { value: number; unit: "seconds" | "minutes" | "hours" | "days" }

/** `30 days`. */
export const formatDuration = ({ value, unit }: Duration, language: string): string =>
  new Intl.NumberFormat(toLocale(language), {
    style: "unit",
    unit: unit.slice(0, -1),
    unitDisplay: "long",
  }).format(value)
