import { type AuthenticatedMedusaRequest, type MedusaResponse } from "@medusajs/framework/http"

import { MULTISAFEPAY_MODULE } from "../../../../../../modules/multisafepay"
import { rethrowAsMedusaError } from "../../../../../../shared/to-medusa-error"
import { type AdminPaymentMethodListResponse } from "../../../../../../types/http"
import { type MultiSafepayModule } from "../../../../../../types/module"
import { findAccount } from "../../show-account"
import { toAdminPaymentMethods } from "../../to-admin-payment-methods"

/**
 * The methods that MultiSafepay has enabled for the account, gift cards too; cards one by one and as
 * the group that the payment page shows. 400 when there is no key, or MultiSafepay does not answer;
 * 404 when the account is not registered.
 */
export async function GET(
  request: AuthenticatedMedusaRequest,
  response: MedusaResponse<AdminPaymentMethodListResponse>
): Promise<void> {
  const { accounts }: MultiSafepayModule = request.scope.resolve(MULTISAFEPAY_MODULE)
  const client = await accounts.client(await findAccount(request))
  const [single, grouped] = await Promise.all(
    [false, true].map((groupCards) =>
      client.listPaymentMethods({ groupCards, includeCoupons: true })
    )
  ).catch(rethrowAsMedusaError)
  const methods = toAdminPaymentMethods([...(single ?? []), ...(grouped ?? [])])
  response.json({ payment_methods: methods, count: methods.length })
}
