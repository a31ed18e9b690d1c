export { placeMultisafepayOrderWorkflow } from "./place-multisafepay-order"
export { settleMultisafepaySessionWorkflow } from "./settle-multisafepay-session"
export { sendPaymentLinkWorkflow } from "./send-payment-link"
