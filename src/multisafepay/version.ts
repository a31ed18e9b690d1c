/** Version of this plugin, as in package.json; sent to MultiSafepay with each order. */
export const PLUGIN_VERSION = "0.1.0"
