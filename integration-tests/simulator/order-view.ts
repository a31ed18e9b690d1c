import { countryName } from "./countries"
import { type JsonObject } from "./json"
import {
  type PaymentLink,
  type RelatedTransaction,
  type SimulatedOrder,
  type Transaction,
} from "./model"
import { type OrderRequest } from "./order-request"
import { toTimestamp } from "./timestamp"
import { viewCosts, viewPaymentDetails, viewPaymentMethods } from "./view-payment"

/** The `data` object of an order: what `GET /orders/{id}` wraps and a notification sends bare. */
export function viewOrder(order: SimulatedOrder): JsonObject {
  const { transaction, link } = order
  return transaction ? viewTransaction(transaction) : viewPreTransaction(link)
}

/** A link on which nobody has picked a method: no PSP id, no amount, hardly anything. */
export function viewPreTransaction(link: PaymentLink): JsonObject {
  return {
    order_id: link.orderId,
    created: toTimestamp(link.createdAt),
    modified: toTimestamp(link.modifiedAt),
    status: link.ended ?? "initialized",
    financial_status: null,
    fastcheckout: "NO",
    costs: [],
    custom_info: viewCustomInfo(link.request),
    payment_details: {},
    payment_methods: null,
  }
}

export function viewTransaction(transaction: Transaction): JsonObject {
  const { amount, currency } = transaction
  const { request } = transaction.link
  return {
    transaction_id: BigInt(transaction.id),
    order_id: transaction.orderId,
    created: toTimestamp(transaction.createdAt),
    modified: toTimestamp(transaction.modifiedAt),
    completed: transaction.completedAt && toTimestamp(transaction.completedAt),
    amount,
    currency,
    amount_refunded: transaction.amountRefunded,
    status: transaction.status,
    financial_status: transaction.financialStatus,
    reason: transaction.reason,
    reason_code: transaction.reasonCode,
    description: transaction.description,
    items: null,
    fastcheckout: "NO",
    auth_order_id: transaction.authOrderId,
    var1: request.var1 ?? null,
    var2: request.var2 ?? null,
    var3: request.var3 ?? null,
    custom_info: viewCustomInfo(request),
    customer: viewCustomer(request),
    payment_details: viewPaymentDetails(transaction),
    payment_methods: viewPaymentMethods(transaction),
    costs: viewCosts(transaction),
    related_transactions:
      transaction.related.length > 0 ? transaction.related.map(viewRelatedTransaction) : null,
    ...viewCart(request, amount),
  }
}

function viewCustomInfo({ custom_info: info }: OrderRequest): JsonObject {
  return {
    custom_1: info?.custom_1 ?? null,
    custom_2: info?.custom_2 ?? null,
    custom_3: info?.custom_3 ?? null,
  }
}

function viewCustomer({ customer }: OrderRequest): JsonObject {
  return {
    locale: customer.locale,
    first_name: customer.first_name ?? null,
    last_name: customer.last_name ?? null,
    address1: customer.address1 ?? null,
    address2: customer.address2 ?? null,
    house_number: customer.house_number ?? null,
    zip_code: customer.zip_code ?? null,
    city: customer.city ?? null,
    state: customer.state ?? null,
    country: customer.country ?? null,
    country_name: customer.country ? (countryName(customer.country) ?? null) : null,
    phone1: customer.phone ?? null,
    phone2: "",
    email: customer.email ?? "",
    company_name: customer.company_name ?? null,
    cocnumber: null,
  }
}

function viewRelatedTransaction({ type, transaction }: RelatedTransaction): JsonObject {
  const { dispute } = transaction
  // What becomes of a captured part afterwards is told by the part's own order.
  const isCapture = type === "capture"
  return {
    type,
    transaction_id: BigInt(transaction.id),
    order_id: transaction.orderId,
    amount: transaction.amount,
    currency: transaction.currency,
    status: isCapture ? "completed" : transaction.status,
    description: transaction.description,
    created: toTimestamp(transaction.createdAt),
    modified: toTimestamp(isCapture ? transaction.createdAt : transaction.modifiedAt),
    costs: [],
    ...(dispute && {
      dispute: {
        merchant_response_date: dispute.respondBy,
        status: dispute.status,
        reason_code: dispute.reasonCode,
        reason_description: dispute.reason,
      },
    }),
  }
}

function viewCart({ shopping_cart, checkout_options, currency }: OrderRequest, amount: number) {
  if (!shopping_cart) return {}
  const places = currency === "JPY" ? 0 : 2
  return {
    // Both came in as JSON, so they can go out as JSON.
    shopping_cart: shopping_cart as JsonObject,
    checkout_options: (checkout_options?.tax_tables ?? {}) as JsonObject,
    order_adjustment: { total_adjustment: "0.00", total_tax: "0.00" },
    order_total: (amount / 10 ** places).toFixed(places),
  }
}
