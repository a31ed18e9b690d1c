import { MedusaError } from "@medusajs/framework/utils"

import { MultiSafepayClient } from "../../multisafepay/client"
import { accountOptionsSchema } from "../../multisafepay/settings/account-options"
import {
  type Account,
  type AccountEnvironment,
  resolveAccount,
} from "../../multisafepay/settings/resolve-account"
import { type PaymentLinkRecord } from "../../types/payment-link"

/** An entry of `modules.payment.options.providers`, as far as we read it. */
type ProviderEntry = Readonly<{ resolve?: unknown; id?: string | undefined; options?: unknown }>

const toAccountId = ({ id }: ProviderEntry): string => id ?? "default"

/** The accounts of this installation, found in the payment module's configuration. */
export class Accounts {
  readonly #entries: readonly ProviderEntry[]
  readonly #environment: AccountEnvironment
  readonly #clients = new Map<string, { identity: string; client: MultiSafepayClient }>()

  constructor(entries: readonly ProviderEntry[], environment: AccountEnvironment) {
    this.#entries = entries.filter(({ resolve }) => String(resolve).includes("multisafepay"))
    this.#environment = environment
  }

  /** Ids of all registered accounts. */
  list(): string[] {
    return this.#entries.map(toAccountId)
  }

  /** Undefined for an account that is not registered. */
  find(account: string): Promise<Account | undefined> {
    const entry = this.#entries.find((each) => toAccountId(each) === account)
    if (!entry) return Promise.resolve(undefined)
    const options = accountOptionsSchema.parse(entry.options ?? {})
    return Promise.resolve(resolveAccount({ account, options, environment: this.#environment }))
  }

  /** @throws MedusaError when the account is not registered. */
  async get(account: string): Promise<Account> {
    const found = await this.find(account)
    if (found) return found
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `There is no MultiSafepay account "${account}". Register it under the payment module's providers in medusa-config.ts.`
    )
  }

  /**
   * The API client of a link's account, kept while its key and address stay the same.
   *
   * @throws MedusaError when the account has no key.
   */
  async client({ account }: Pick<PaymentLinkRecord, "account">): Promise<MultiSafepayClient> {
    const { apiKey, environment, baseUrl } = await this.get(account)
    if (!apiKey) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `The MultiSafepay account "${account}" has no API key for the ${environment} environment. Set the option apiKey or MULTISAFEPAY_API_KEY.`
      )
    }
    const identity = JSON.stringify([apiKey, environment, baseUrl])
    const known = this.#clients.get(account)
    if (known?.identity === identity) return known.client
    const client = new MultiSafepayClient({ apiKey, environment, ...(baseUrl ? { baseUrl } : {}) })
    this.#clients.set(account, { identity, client })
    return client
  }

  /** Keys that may have signed a notification to this account. */
  async verificationKeys(account: string): Promise<string[]> {
    const { apiKey } = await this.get(account)
    return apiKey ? [apiKey] : []
  }
}
