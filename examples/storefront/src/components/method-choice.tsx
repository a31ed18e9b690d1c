import { type PaymentMethod } from "../payment-methods"

/** Which method to pay by, or to choose later. Nothing when there is nothing to choose from. */
export function MethodChoice({ methods }: { methods: readonly PaymentMethod[] }) {
  if (!methods.length) return null
  return (
    <fieldset className="methods">
      <legend>Pay by</legend>
      <label>
        <input type="radio" name="method" value="" defaultChecked /> Choose on the payment page
      </label>
      {methods.map(({ id, name, icon_url, provider_id }) => (
        <label key={`${provider_id} ${id}`} data-testid="payment-method">
          <input type="radio" name="method" value={`${provider_id} ${id}`} />
          {icon_url && <img src={icon_url} alt="" width="40" height="26" />} {name}
        </label>
      ))}
    </fieldset>
  )
}
