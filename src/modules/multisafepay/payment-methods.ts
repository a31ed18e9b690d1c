import { type MultiSafepayClient } from "../../multisafepay/client"
import { type DecimalInput } from "../../multisafepay/decimal"
import { toMinorUnits } from "../../multisafepay/money"
import { toCountryCode } from "../../multisafepay/order-request/country-code"
import { type PaymentMethod } from "../../multisafepay/schemas/payment-method"
import { type Account } from "../../multisafepay/settings/resolve-account"
import { type OfferedMethod, toOfferedMethods } from "../../multisafepay/to-offered-methods"
import { UnsupportedCurrencyError } from "../../multisafepay/unsupported-currency-error"

type Client = Pick<MultiSafepayClient, "listPaymentMethods">

type Parts = Readonly<{
  accounts: {
    get: (
      account: string
    ) => Promise<Pick<Account, "environment" | "gateway" | "currencyExponents">>
    client: (owner: Pick<Account, "account" | "environment">) => Promise<Client>
  }
  now?: () => number
}>

/** A cart, as far as it decides what it can be paid with. */
export type Basket = Readonly<{
  /** Major units. */
  amount: DecimalInput
  currency: string
  /** ISO 3166-1 alpha-2 in any case, if it is known. */
  country?: string | undefined
}>

/** What is known of one list. It is another one as soon as its account has another key. */
type Entry = {
  client: Client
  methods?: PaymentMethod[]
  /** When they were told. */
  knownAt: number
  /** When they were last asked for. */
  askedAt: number
  /** Undefined when nobody is asking. Never rejects. */
  asking?: Promise<void> | undefined
}

const FRESH_MS = 5 * 60_000
const USABLE_MS = 24 * 3_600_000

/** How long a customer waits for MultiSafepay. */
export const PATIENCE_MS = 3_000

/** A failure is not asked after again for so long. */
const PAUSE_MS = 10_000

/** Lists kept: accounts, currencies and countries of a large shop. */
const MOST_ENTRIES = 500

/** What carts can be paid with, asked of MultiSafepay once for all carts of one currency and country. */
export class PaymentMethods {
  readonly #accounts: Parts["accounts"]
  readonly #now: () => number
  readonly #entries = new Map<string, Entry>()

  constructor({ accounts, now = Date.now }: Parts) {
    this.#accounts = accounts
    this.#now = now
  }

  /**
   * The methods of an account for a cart; undefined when MultiSafepay does not tell and did not in
   * the last 24 hours. Never waits for MultiSafepay longer than three seconds.
   */
  async offer(account: string, basket: Basket): Promise<OfferedMethod[] | undefined> {
    const { environment, gateway, currencyExponents } = await this.#accounts.get(account)
    const currency = basket.currency.toUpperCase()
    const country = toCountryCode(basket.country)
    const amount = toMinorUnitsIfSupported({ ...basket, currency }, currencyExponents)
    if (amount === undefined) return []
    const client = await this.#accounts.client({ account, environment }).catch(() => undefined)
    if (!client) return undefined
    // Brands are listed by themselves only while they are not one method.
    const groupCards = gateway === null || gateway === "CREDITCARD"
    const key = JSON.stringify([account, environment, currency, country, groupCards])
    const entry = this.#entry(key, client)
    await this.#refresh(entry, { currency, country, groupCards, includeCoupons: true })
    if (!entry.methods || this.#now() - entry.knownAt > USABLE_MS) return undefined
    return toOfferedMethods(entry.methods, { amount, currency, country, gateway })
  }

  #entry(key: string, client: Client): Entry {
    const known = this.#entries.get(key)
    if (known?.client === client) return known
    const entry = { client, knownAt: -Infinity, askedAt: -Infinity }
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    const [oldest] = this.#entries.keys()
    if (this.#entries.size > MOST_ENTRIES && oldest !== undefined) this.#entries.delete(oldest)
    return entry
  }

  async #refresh(entry: Entry, query: Parameters<Client["listPaymentMethods"]>[0]): Promise<void> {
    const now = this.#now()
    if (now - entry.knownAt < FRESH_MS) return
    if (!entry.asking && now - entry.askedAt < PAUSE_MS) return
    entry.asking ??= this.#ask(entry, query)
    // Who comes later to a question that takes long waits for what is left of it.
    await atMost(entry.asking, entry.askedAt + PATIENCE_MS - now)
  }

  async #ask(entry: Entry, query: Parameters<Client["listPaymentMethods"]>[0]): Promise<void> {
    entry.askedAt = this.#now()
    try {
      entry.methods = await entry.client.listPaymentMethods(query)
      entry.knownAt = this.#now()
    } catch {
      // What was told before is used, or none.
    } finally {
      entry.asking = undefined
    }
  }
}

function toMinorUnitsIfSupported(
  { amount, currency }: Basket,
  exponents: Account["currencyExponents"]
): number | undefined {
  try {
    return toMinorUnits(amount, currency, exponents)
  } catch (error) {
    if (error instanceof UnsupportedCurrencyError) return undefined
    throw error
  }
}

async function atMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.max(0, milliseconds))
  })
  await Promise.race([work, over])
  clearTimeout(timer)
}
