import { changeOrderRequest } from "../order-request/change-order-request"
import { type NewOrder } from "../requests/new-order"

const request: NewOrder = {
  type: "paymentlink",
  order_id: "payses_1",
  currency: "EUR",
  amount: 1999,
  description: "Order 1",
  var1: "payses_1",
  var2: "order_1",
  payment_options: {
    notification_url: "https://shop.example/hooks/multisafepay/default",
    notification_method: "POST",
    redirect_url: "https://shop.example/return",
    cancel_url: "https://shop.example/return?from=cancel",
    close_window: false,
  },
  customer: { locale: "nl_NL", email: "jane@example.com" },
}

it("is the request itself without changes", () => {
  expect(changeOrderRequest(request, undefined)).toBe(request)
})

it("lays object into object, and replaces lists", () => {
  const changed = changeOrderRequest(request, {
    description: "Rent of May",
    payment_options: { template_id: "spring" },
    customer: { locale: "de_DE" },
    custom_info: { custom_1: "phone" },
  })
  expect(changed).toEqual({
    ...request,
    description: "Rent of May",
    payment_options: { ...request.payment_options, template_id: "spring" },
    customer: { locale: "de_DE", email: "jane@example.com" },
    custom_info: { custom_1: "phone" },
  })
})

it("keeps what ties the payment to its session, whatever the changes say", () => {
  const meddled = JSON.parse(
    `{"type":"redirect","order_id":"x","amount":1,"currency":"USD","var1":"x","var2":"x",
      "payment_options":{"notification_url":"https://elsewhere.example","notification_method":"GET"}}`
  ) as object
  expect(changeOrderRequest(request, meddled)).toEqual(request)
})

it("changes nothing of what it was given", () => {
  const before = structuredClone(request)
  changeOrderRequest(request, { customer: { locale: "de_DE" } })
  expect(request).toEqual(before)
})
