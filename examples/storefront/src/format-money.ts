/** Amounts in Medusa are in major units: 12.5 is twelve euros fifty. */
export function formatMoney(amount: number, currencyCode: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency: currencyCode }).format(amount)
}
