import { type PluginDetails } from "../requests/new-order"
import { type PaymentDescription } from "./payment-description"
import { optionalText, plainText } from "./plain-text"

/** `plugin` of `POST /orders`, by which MultiSafepay's support knows what made the order. */
export function toPlugin({ shop }: PaymentDescription): PluginDetails {
  return {
    shop: plainText(shop.name, 100),
    shop_version: plainText(shop.version, 50),
    plugin_version: plainText(shop.pluginVersion, 50),
    shop_root_url: optionalText(shop.rootUrl, 255),
  }
}
