const DAY_MS = 86_400_000
const PATTERN =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/

const amsterdam = new Intl.DateTimeFormat("en-US", {
  timeZone: "Europe/Amsterdam",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
})

/**
 * A moment as MultiSafepay writes it, `2022-01-03T15:08:02`; without a zone it is the clock of
 * Europe/Amsterdam. The hour that comes twice in autumn is taken as the first, summer time; the
 * hour that spring skips is read on the winter clock, so 02:30 is the moment called 03:30.
 * Throws a RangeError for anything else, and for a date that does not exist.
 */
export function parseTimestamp(text: string): Date {
  const [, ...fields] = PATTERN.exec(text) ?? []
  const zone = fields[6]
  const [year = NaN, month = NaN, day = NaN, hour = NaN, minute = NaN, second = NaN] = fields
    .slice(0, 6)
    .map(Number)
  const clock = Date.UTC(year, month - 1, day, hour, minute, second)
  if (!isOnTheClock(clock, text)) {
    throw new RangeError("That is not a timestamp of the form 2022-01-03T15:08:02.")
  }
  return new Date(zone ? clock - zoneOffsetMs(zone) : toInstant(clock))
}

/** Date.UTC rolls 30 February over into March; a timestamp that does so is none. */
function isOnTheClock(clock: number, text: string): boolean {
  const written = text.slice(0, 19).replace(" ", "T")
  return !Number.isNaN(clock) && new Date(clock).toISOString().startsWith(written)
}

function zoneOffsetMs(zone: string): number {
  if (zone === "Z") return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000
}

/** `clock` is the wall clock as if it were UTC. */
function toInstant(clock: number): number {
  const before = amsterdamOffsetMs(clock - DAY_MS)
  const after = amsterdamOffsetMs(clock + DAY_MS)
  const holdsBefore = amsterdamOffsetMs(clock - before) === before
  const holdsAfter = amsterdamOffsetMs(clock - after) === after
  return clock - (holdsAfter && !holdsBefore ? after : before)
}

function amsterdamOffsetMs(instant: number): number {
  const parts = new Map(
    amsterdam.formatToParts(instant).map(({ type, value }) => [type, Number(value)])
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? NaN
  const date = Date.UTC(part("year"), part("month") - 1, part("day"))
  const time = (part("hour") * 60 + part("minute")) * 60 + part("second")
  return date + time * 1000 - instant
}

const amsterdamDate = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
})

/** The day that a moment falls on in Europe/Amsterdam, as `2022-01-03`. */
export const toAmsterdamDate = (moment: Date): string => amsterdamDate.format(moment)
