import { de } from "./de"
import { en } from "./en"
import { es } from "./es"
import { fr } from "./fr"
import { it } from "./it"
import { nl } from "./nl"

/** Merged into the dashboard's own texts, which share the namespace: everything is below one key. */
export default {
  en: { translation: { multisafepay: en } },
  nl: { translation: { multisafepay: nl } },
  de: { translation: { multisafepay: de } },
  fr: { translation: { multisafepay: fr } },
  es: { translation: { multisafepay: es } },
  it: { translation: { multisafepay: it } },
}
