import { type Language } from "../hosted-page/language"
import { de } from "./messages/de"
import { en } from "./messages/en"
import { es } from "./messages/es"
import { fr } from "./messages/fr"
import { it } from "./messages/it"
import { nl } from "./messages/nl"
import { type PayMessages } from "./messages/pay-messages"

/** Texts of the pay page, by language. */
export const PAY_MESSAGES: Readonly<Record<Language, PayMessages>> = { en, nl, de, fr, es, it }
