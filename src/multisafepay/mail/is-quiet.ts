/** Times of day as `HH:MM`. The first is quiet, the last no more; both the same: never quiet. */
export type QuietHours = Readonly<{ quietFrom: string; quietTo: string }>

function timeOfDay(moment: Date, timeZone: string | undefined): string {
  const clock = new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })
  return clock.format(moment)
}

/**
 * Whether customers are left alone at this moment. Quiet hours may go past midnight.
 *
 * @param timeZone IANA name of the zone whose clock counts; left out: that of the process (`TZ`).
 */
export function isQuiet(now: Date, { quietFrom, quietTo }: QuietHours, timeZone?: string): boolean {
  const time = timeOfDay(now, timeZone)
  if (quietFrom <= quietTo) return quietFrom <= time && time < quietTo
  return time >= quietFrom || time < quietTo
}
