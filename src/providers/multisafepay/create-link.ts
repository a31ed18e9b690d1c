import { type ConfigModule, type InitiatePaymentInput } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MathBN, MedusaError } from "@medusajs/framework/utils"
import { version as medusaVersion } from "@medusajs/medusa/package.json"

import { customerRequest } from "../../multisafepay/customer-request"
import { linkWishes } from "../../multisafepay/link-wishes"
import { nextCheck } from "../../multisafepay/ledger/next-check"
import { currencyExponent } from "../../multisafepay/money"
import { changeOrderRequest } from "../../multisafepay/order-request/change-order-request"
import { toOrderRequest } from "../../multisafepay/order-request/to-order-request"
import { PLUGIN_VERSION } from "../../multisafepay/version"
import { type MultiSafepayModule, type Query } from "../../types/module"
import { allowedReturnUrl } from "./allowed-return-url"
import { loadPayment } from "./load-payment"
import { reach } from "./reach"
import { readHints, type SessionData, toSessionData } from "./session-data"
import { toPaymentDescription } from "./to-payment-description"

type Surroundings = { module: MultiSafepayModule; query: Query; cradle: Record<string, unknown> }

const PROVIDER_PREFIX = "pp_multisafepay_"

function policyOf({ module, cradle }: Surroundings) {
  const { projectConfig } = reach<ConfigModule>(cradle, ContainerRegistrationKeys.CONFIG_MODULE)
  const { storefrontUrl, allowedReturnOrigins } = module.shop
  return { storefrontUrl, allowedReturnOrigins, storeCors: projectConfig.http.storeCors }
}

/**
 * Turns a payment session into a payment link. The session's id is MultiSafepay's order id, so a
 * link is asked for once, ever: a second try is a second session.
 *
 * @throws MedusaError, InvalidPaymentError or UnsupportedCurrencyError, with nothing left payable.
 */
export async function createLink(
  surroundings: Surroundings,
  input: InitiatePaymentInput
): Promise<SessionData> {
  const { module, query } = surroundings
  const sessionId = input.context?.idempotency_key
  if (!sessionId)
    throw new MedusaError(MedusaError.Types.INVALID_DATA, "There is no payment session to pay.")

  const session = await loadPayment(query, sessionId)
  const account = await module.accounts.get(session.provider_id.replace(PROVIDER_PREFIX, ""))
  const hints = readHints(input.data)
  const currency = input.currency_code.toUpperCase()
  const wishes = linkWishes.getStore()
  const description = toPaymentDescription({
    session,
    account,
    hints,
    currency,
    amount: MathBN.convert(input.amount).toFixed(),
    backendUrl: module.shop.backendUrl,
    versions: { medusa: medusaVersion, plugin: PLUGIN_VERSION },
    customerRequest: customerRequest.getStore(),
    wishes,
  })
  const request = changeOrderRequest(toOrderRequest(description), wishes?.changes)

  const now = new Date()
  const expiresAt = new Date(now.getTime() + (request.seconds_active ?? 0) * 1000)
  const { id: collectionId, cart, order } = session.payment_collection
  const link = await module.maker.make(
    {
      account: account.account,
      environment: account.environment,
      session_id: sessionId,
      multisafepay_order_id: request.order_id,
      payment_collection_id: collectionId,
      cart_id: cart?.id ?? null,
      order_id: order?.id ?? null,
      amount: input.amount,
      currency_code: currency.toLowerCase(),
      currency_exponent: currencyExponent(currency, account.currencyExponents),
      gateway: request.gateway ?? null,
      return_url: allowedReturnUrl(hints.return_url, policyOf(surroundings)) ?? null,
      expires_at: expiresAt,
      next_check_at: nextCheck({ createdAt: now, expiresAt }, now),
      description: request.description,
      note: wishes?.note ?? null,
      second_chance: request.second_chance?.send_email ?? false,
    },
    request,
    wishes?.actorId
  )
  return toSessionData(link)
}
