import BigNumber from "bignumber.js"
import { cartTotalInMinorUnits, taxRate } from "./cart-total"
import { findGateway } from "./gateways"
import { allowsManualCapture, type OrderRequest, orderRequestSchema } from "./order-request"
import { Refusal } from "./refusal"

/** First match wins: which code MultiSafepay gives for a field it does not accept. */
const codes: [path: RegExp, code: number][] = [
  [/^amount$/, 1001],
  [/^currency$/, 1002],
  [/^order_id$/, 1006],
  [/^customer\.(ip_address|forwarded_ip)$/, 1007],
  [/^description$/, 1008],
  [/^var[123]$/, 1010],
  [/^(customer|delivery)\.country$/, 1018],
  [/^gateway$/, 1023],
  [/^checkout_options\..*\.rate$/, 1028],
  [/^shopping_cart\.items\.\d+\.(unit_price|quantity)$/, 1031],
  [/^(payment_options|customer)$/, 1016],
]

/** Reads the body of `POST /orders`, refusing what MultiSafepay refuses with the code it gives. */
export function validateOrder(body: unknown): OrderRequest {
  const parsed = orderRequestSchema.safeParse(body)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join(".") ?? ""
    const code = codes.find(([pattern]) => pattern.test(path))?.[1] ?? 1000
    throw new Refusal(code, code === 1000 ? { info: `Required Fields: ${path}` } : {})
  }
  const request = parsed.data
  if (!allowsManualCapture(request))
    throw new Refusal(1000, { info: "Manual capture needs a card" })
  validateCart(request)
  return request
}

function validateCart(request: OrderRequest): void {
  const items = request.shopping_cart?.items ?? []
  for (const item of items) {
    if (taxRate(item, request) === undefined) throw new Refusal(1029)
    const decimals = new BigNumber(item.unit_price).decimalPlaces() ?? 0
    if (decimals > 10) throw new Refusal(1031)
  }

  const isBnpl = request.gateway !== undefined && findGateway(request.gateway)?.kind === "bnpl"
  if (isBnpl && items.length === 0) throw new Refusal(1027)
  const mustAddUp = isBnpl || (request.checkout_options?.validate_cart && items.length > 0)
  if (mustAddUp && cartTotalInMinorUnits(request) !== request.amount) throw new Refusal(1027)
}
