const AMSTERDAM = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Amsterdam",
  dateStyle: "short",
  timeStyle: "medium",
})

/** `2025-05-14T08:48:10`: Dutch wall-clock time without a zone, as in every order MultiSafepay reports. */
export function toTimestamp(date: Date): string {
  return AMSTERDAM.format(date).replace(" ", "T")
}
