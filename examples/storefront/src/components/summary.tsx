import { formatMoney } from "../format-money"
import { type Cart, type Order } from "../medusa"

type SummaryProps = Pick<
  Cart | Order,
  | "items"
  | "currency_code"
  | "item_total"
  | "shipping_total"
  | "shipping_methods"
  | "total"
  | "tax_total"
>

/** What is bought and what it costs: of a cart as well as of an order. */
export function Summary({
  items,
  currency_code: currency,
  shipping_methods,
  ...totals
}: SummaryProps) {
  const delivery = shipping_methods?.[0]
  return (
    <section className="summary" aria-label="Your order">
      <ul className="lines">
        {items?.map(({ id, thumbnail, product_title, title, quantity, total }) => (
          <li key={id} data-testid="summary-line">
            {thumbnail && <img src={thumbnail} alt="" width="48" height="48" />}
            <span>
              {product_title ?? title}
              <small>Quantity {quantity}</small>
            </span>
            <span>{formatMoney(total ?? 0, currency)}</span>
          </li>
        ))}
      </ul>
      <dl className="totals">
        <dt>{delivery?.name ?? "Delivery"}</dt>
        <dd>{delivery ? formatMoney(totals.shipping_total, currency) : "not chosen yet"}</dd>
        <dt className="total">Total</dt>
        <dd className="total" data-testid="total">
          {formatMoney(totals.total, currency)}
        </dd>
        <dt className="quiet">of which VAT</dt>
        <dd className="quiet">{formatMoney(totals.tax_total, currency)}</dd>
      </dl>
    </section>
  )
}
