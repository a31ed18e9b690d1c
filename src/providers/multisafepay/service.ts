import {
  type AuthorizePaymentInput,
  type AuthorizePaymentOutput,
  type CancelPaymentInput,
  type CancelPaymentOutput,
  type CapturePaymentInput,
  type CapturePaymentOutput,
  type CreateAccountHolderOutput,
  type DeletePaymentInput,
  type DeletePaymentOutput,
  type GetPaymentStatusInput,
  type GetPaymentStatusOutput,
  type InitiatePaymentInput,
  type InitiatePaymentOutput,
  type Logger,
  type ListPaymentMethodsOutput,
  type ProviderWebhookPayload,
  type RefundPaymentInput,
  type RefundPaymentOutput,
  type RetrievePaymentInput,
  type RetrievePaymentOutput,
  type UpdatePaymentInput,
  type UpdatePaymentOutput,
  type WebhookActionResult,
} from "@medusajs/framework/types"
import {
  AbstractPaymentProvider,
  ContainerRegistrationKeys,
  MathBN,
  MedusaError,
  PaymentActions,
} from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { adoptedLink } from "../../multisafepay/adopted-link"
import {
  accountOptionsSchema,
  type AccountOptions,
} from "../../multisafepay/settings/account-options"
import { type MultiSafepayModule, type Query } from "../../types/module"
import { type PaymentLinkRecord } from "../../types/payment-link"
import { adoptLink } from "./adopt-link"
import { capture } from "./capture"
import { closeWithin } from "./close-within"
import { createLink } from "./create-link"
import { reach } from "./reach"
import { refund } from "./refund"
import { readSessionData, replaceSessionData, toSessionData } from "./session-data"
import { statusOf } from "./status-of"
import { rethrowAsMedusaError } from "../../shared/to-medusa-error"

/** The payment provider `pp_multisafepay_<account>`: adapters between Medusa's payment module and the ledger. */
class MultiSafepayProviderService extends AbstractPaymentProvider<AccountOptions> {
  static override identifier = "multisafepay"
  protected readonly cradle_: Record<string, unknown>

  /** Called at boot. A missing API key is no error: it may still come from elsewhere. */
  static override validateOptions(options: Record<string, unknown>): void {
    const parsed = accountOptionsSchema.safeParse(options)
    if (parsed.success) return
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `The options of the MultiSafepay payment provider are not valid: ${z.prettifyError(parsed.error)}`
    )
  }

  constructor(cradle: Record<string, unknown>, options: AccountOptions) {
    super(cradle, options)
    this.cradle_ = cradle
  }

  protected get module_(): MultiSafepayModule {
    return reach<MultiSafepayModule>(this.cradle_, "multisafepay")
  }

  protected get logger_(): Logger {
    return reach<Logger>(this.cradle_, ContainerRegistrationKeys.LOGGER)
  }

  /** The session's link. Data that names a link but not its URL was not written by us. */
  protected async findLink_(data: unknown): Promise<PaymentLinkRecord | undefined> {
    const session = readSessionData(data)
    if (!session) return undefined
    const link = await this.module_.links.find({ multisafepay_order_id: session.order_id })
    return link?.payment_url === session.payment_url ? link : undefined
  }

  protected async getLink_(data: unknown): Promise<PaymentLinkRecord> {
    const link = await this.findLink_(data)
    if (link) return link
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "This payment session has no MultiSafepay payment link."
    )
  }

  override async initiatePayment(input: InitiatePaymentInput): Promise<InitiatePaymentOutput> {
    const adopted = adoptedLink.getStore()
    if (adopted !== undefined) {
      const data = toSessionData(await adoptLink(this.module_, adopted, input))
      return { id: data.order_id, data: replaceSessionData(input.data, data) }
    }
    const query = reach<Query>(this.cradle_, ContainerRegistrationKeys.QUERY)
    const data = await createLink(
      { module: this.module_, query, cradle: this.cradle_ },
      input
    ).catch(rethrowAsMedusaError)
    return { id: data.order_id, data: replaceSessionData(input.data, data) }
  }

  /** Looks, unless the ledger has looked within the minute and found it paid. */
  override async authorizePayment(input: AuthorizePaymentInput): Promise<AuthorizePaymentOutput> {
    const sessionId = input.context?.idempotency_key
    const named = sessionId ? await this.module_.links.find({ session_id: sessionId }) : undefined
    const link = named ?? (await this.getLink_(input.data))
    const status = await statusOf(this.module_, link).catch(rethrowAsMedusaError)
    return { status, data: replaceSessionData(input.data, toSessionData(link)) }
  }

  override async getPaymentStatus({
    data,
  }: GetPaymentStatusInput): Promise<GetPaymentStatusOutput> {
    const link = await this.getLink_(data)
    const status = await statusOf(this.module_, link).catch(rethrowAsMedusaError)
    return { status, data: { ...data } }
  }

  override async retrievePayment({ data }: RetrievePaymentInput): Promise<RetrievePaymentOutput> {
    const link = await this.getLink_(data)
    const order = await this.module_.reader.retrieve(link).catch(rethrowAsMedusaError)
    return {
      data: { ...data, order_status: order?.status, financial_status: order?.financial_status },
    }
  }

  /** A payment link's amount cannot be changed: core replaces sessions instead, and so must others. */
  override async updatePayment({
    data,
    amount,
    currency_code,
  }: UpdatePaymentInput): Promise<UpdatePaymentOutput> {
    const link = await this.getLink_(data)
    const unchanged =
      MathBN.eq(link.amount, amount) && link.currency_code === currency_code.toLowerCase()
    if (unchanged) return { data: { ...data } }
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "The amount of a MultiSafepay payment link cannot be changed. Create a new payment session."
    )
  }

  /** Never throws: core would refuse the customer's cart change. What fails here the job repeats. */
  override async deletePayment({ data }: DeletePaymentInput): Promise<DeletePaymentOutput> {
    await this.close_(data)
    return { data: { ...data } }
  }

  /** Core calls this on races too, so money that came in is never voided here. */
  override async cancelPayment({ data }: CancelPaymentInput): Promise<CancelPaymentOutput> {
    await this.close_(data)
    return { data: { ...data } }
  }

  protected async close_(data: unknown): Promise<void> {
    try {
      const link = await this.findLink_(data)
      if (link) await closeWithin(this.module_, link)
    } catch (error) {
      const reason = error instanceof Error ? error.message : "unknown reason"
      this.logger_.warn(
        `[multisafepay] a payment link could not be cancelled yet and will be: ${reason}`
      )
    }
  }

  override async capturePayment({
    data,
    context,
  }: CapturePaymentInput): Promise<CapturePaymentOutput> {
    const link = await this.getLink_(data)
    await capture(
      { module: this.module_, cradle: this.cradle_, link },
      context?.idempotency_key
    ).catch(rethrowAsMedusaError)
    return { data: { ...data } }
  }

  override async refundPayment({
    data,
    amount,
    context,
  }: RefundPaymentInput): Promise<RefundPaymentOutput> {
    const link = await this.getLink_(data)
    const request = { amount, refundId: context?.idempotency_key }
    await refund({ module: this.module_, cradle: this.cradle_, link }, request).catch(
      rethrowAsMedusaError
    )
    return { data: { ...data } }
  }

  /** Verifies and commits to our inbox; what follows happens under our lock, so core is told to do nothing. */
  override async getWebhookActionAndData({
    rawData,
    headers,
  }: Partial<ProviderWebhookPayload["payload"]>): Promise<WebhookActionResult> {
    const auth = headers?.auth
    const receipt = await this.module_.receiver.receiveSigned({
      account: undefined,
      // Core's parser keeps the raw bytes of some content types only; without them nothing can be verified.
      rawBody: Buffer.from(rawData ?? ""),
      authHeader: typeof auth === "string" ? auth : undefined,
    })
    if ("reason" in receipt)
      this.logger_.warn(`[multisafepay] notification refused: ${receipt.reason}`)
    return { action: PaymentActions.NOT_SUPPORTED }
  }

  /** MultiSafepay keeps no customers for payment links. Empty means: make no account holder, and do not warn. */
  createAccountHolder(): Promise<CreateAccountHolderOutput> {
    return Promise.resolve({} as CreateAccountHolderOutput)
  }

  updateAccountHolder(): Promise<Record<string, never>> {
    return Promise.resolve({})
  }

  retrieveAccountHolder(): Promise<Record<string, never>> {
    return Promise.resolve({})
  }

  deleteAccountHolder(): Promise<Record<string, never>> {
    return Promise.resolve({})
  }

  /** Payment links have no saved methods. */
  listPaymentMethods(): Promise<ListPaymentMethodsOutput> {
    return Promise.resolve([])
  }
}

export default MultiSafepayProviderService
