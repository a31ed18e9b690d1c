import { type Language } from "../../hosted-page/language"
import { de } from "./messages/de"
import { en } from "./messages/en"
import { es } from "./messages/es"
import { fr } from "./messages/fr"
import { it } from "./messages/it"
import { nl } from "./messages/nl"
import { type ResultMessages } from "./messages/result-messages"

/** Texts of the hosted result page, by language. */
export const RESULT_MESSAGES: Readonly<Record<Language, ResultMessages>> = {
  en,
  nl,
  de,
  fr,
  es,
  it,
}
