export { cancelPaymentLinkWorkflow } from "./cancel-payment-link"
export { createOrderPaymentLinkWorkflow } from "./create-order-payment-link"
export { placeMultisafepayOrderWorkflow } from "./place-multisafepay-order"
export { settleMultisafepaySessionWorkflow } from "./settle-multisafepay-session"
