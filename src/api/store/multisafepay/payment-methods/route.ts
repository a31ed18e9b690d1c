import { type MedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../modules/multisafepay"
import { type StorePaymentMethodListResponse } from "../../../../types/http"
import { type MultiSafepayModule } from "../../../../types/module"
import { loadBasket } from "./load-basket"
import { type ListPaymentMethodsQuery } from "./validators"

/** What a cart can be paid with, by every account its region offers. 404 when there is no such cart. */
export async function GET(
  request: MedusaRequest<unknown, ListPaymentMethodsQuery>,
  response: MedusaResponse<StorePaymentMethodListResponse>
): Promise<void> {
  const { accounts, paymentMethods }: MultiSafepayModule =
    request.scope.resolve(MULTISAFEPAY_MODULE)
  const { basket, providers } = await loadBasket(request.scope, request.validatedQuery.cart_id)
  const offers = await Promise.all(
    accounts
      .list()
      .map((account) => ({ account, provider_id: `pp_multisafepay_${account}` }))
      .filter(({ provider_id }) => providers.includes(provider_id))
      .map(async ({ account, provider_id }) => {
        const methods = await paymentMethods.offer(account, basket)
        return methods?.map((method) => ({ ...method, provider_id }))
      })
  )
  const payment_methods = offers.flatMap((methods) => methods ?? [])
  const fallback = !payment_methods.length && offers.includes(undefined)
  response.json({ payment_methods, fallback })
}
