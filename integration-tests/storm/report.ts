import { type Screen } from "../demo/screen"
import { type Difference, type Verdict } from "./check-ledger"
import { type StormResult } from "./run-storm"
import { type Traffic } from "./traffic"

const MOST_SHOWN = 50
const MEBIBYTE = 1024 * 1024

export type Counts = Record<Difference["kind"], number>

/** Forgeries that were taken for genuine count, even when nothing came of them. */
export function countDifferences({ differences }: Verdict, { believed }: Traffic): Counts {
  const of = (kind: Difference["kind"]) => differences.filter((each) => each.kind === kind).length
  return { lost: of("lost"), doubled: of("doubled"), invented: of("invented") + believed }
}

const mebibytes = (bytes: number) => `${(bytes / MEBIBYTE).toFixed(0)} MiB`
const euros = (minor: number) => `€ ${(minor / 100).toFixed(2)}`

/** The table, and below it every difference. */
export function report(screen: Screen, { options, verdict, traffic, ...run }: StormResult): void {
  const counts = countDifferences(verdict, traffic)
  const rows: [string, string | number][] = [
    ["carts", options.payments],
    ["links paid at MultiSafepay", verdict.paid],
    ["orders in Medusa", verdict.orders],
    ["paid for orders, MultiSafepay", euros(verdict.paidForOrders)],
    ["captured, Medusa", euros(verdict.captured)],
    ["paid and held for a person", euros(verdict.paidForAttention)],
    ["links that ask for attention", verdict.attention],
    ["lost", counts.lost],
    ["doubled", counts.doubled],
    ["invented", counts.invented],
    ["stock that core holds for no order", verdict.strayReservations],
    ["notifications sent", traffic.notifications],
    ["  unanswered, the shop was down", traffic.unanswered],
    ["  forged", traffic.forged],
    ["  forged and believed", traffic.believed],
    ["links never notified", traffic.dropped],
    ["visits by browser", traffic.visits],
    ["calls to MultiSafepay", traffic.apiCalls],
    ["kills and restarts", run.kills],
    ["duration", `${run.seconds.toFixed(0)} s`],
    ["carts per second", (options.payments / run.seconds).toFixed(1)],
    ["most memory of the shop", mebibytes(run.maxRssBytes)],
    ["most memory of the storm", mebibytes(run.ownMaxRssBytes)],
  ]
  screen.heading("What came of it")
  for (const [label, value] of rows)
    screen.line(`  ${label.padEnd(34)} ${String(value).padStart(14)}`)
  if (verdict.differences.length === 0) return

  screen.heading("Differences")
  for (const { kind, subject, detail } of verdict.differences.slice(0, MOST_SHOWN))
    screen.line(`  ${kind.padEnd(9)} ${subject}  ${detail}`)
  const more = verdict.differences.length - MOST_SHOWN
  if (more > 0) screen.line(`  and ${more} more`)
}

/** The same in one line for programs. Amounts in minor units. */
export function toJson({ options, verdict, traffic, ...run }: StormResult): string {
  const counts = countDifferences(verdict, traffic)
  const { differences, ...sums } = verdict
  return JSON.stringify({
    ok: differences.length + traffic.believed === 0,
    ...options,
    ...counts,
    ...sums,
    ...traffic,
    kills: run.kills,
    seconds: Math.round(run.seconds),
    max_rss_bytes: run.maxRssBytes,
    own_max_rss_bytes: run.ownMaxRssBytes,
  })
}
