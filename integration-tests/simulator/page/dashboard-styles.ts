/** What the dashboard adds to the sheet of the payment page. */
export const dashboardStyles = `
main.wide { max-width: 56rem; }
.brand a { color: inherit; text-decoration: none; }
.brand a:hover { text-decoration: underline; }
.wide > .card + .card, .wide > .notice { margin-top: 1rem; }
.wide h1 { overflow-wrap: anywhere; }
.wide h2 { font-size: 1rem; margin: 0 0 .75rem; }
.wide .sum .amount { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem .75rem; }
.wide .sum h1 { margin: 0; font-weight: 500; }
.pill { display: inline-block; border-radius: 99rem; padding: .1rem .6rem; font-size: .8125rem; line-height: 1.4; font-weight: 600; letter-spacing: 0; white-space: nowrap; background: var(--hover); color: var(--text); border: 1px solid var(--line); }
.pill.good { color: var(--good); }
.pill.bad { color: var(--bad); background: var(--bad-page); }
.pill.over { color: var(--quiet); }
.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.orders th, .orders td { padding: .75rem 1rem .75rem 0; vertical-align: middle; }
.orders th { font-family: inherit; user-select: auto; }
.orders thead th { color: var(--quiet); border-top: 0; padding-top: 0; }
.orders tbody th { white-space: normal; overflow-wrap: anywhere; font-weight: 550; }
.orders .number { text-align: end; }
.orders tr > :last-child { padding-right: 0; }
dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: .875rem 1.25rem; margin: 0; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { padding: .75rem 0; border-top: 1px solid var(--line); }
.rows li:last-child { padding-bottom: 0; }
.rows p { margin: .125rem 0 0; overflow-wrap: anywhere; }
.row { display: flex; justify-content: space-between; gap: 1rem; font-weight: 550; }
.ends { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .625rem; }
.act { display: grid; grid-template-columns: 1fr 10rem 10rem; gap: .5rem 1rem; align-items: end; padding: .875rem 0; border-top: 1px solid var(--line); }
.act:last-child { padding-bottom: 0; }
.act p { margin: 0; font-weight: 550; align-self: center; }
.act p .quiet { display: block; font-weight: 400; }
.act > button { grid-column: 3; }
.act label .quiet { display: block; margin-bottom: .25rem; }
.act input { width: 100%; min-height: 2.75rem; padding: .375rem .75rem; border: 1px solid var(--quiet); border-radius: .625rem; background: var(--card); color: inherit; font: inherit; font-variant-numeric: tabular-nums; }
.act [aria-invalid] { border-color: var(--bad); }
.act > button, .ends button { min-height: 2.75rem; padding: .375rem .875rem; border: 1px solid var(--accent); border-radius: .625rem; background: none; color: var(--accent); font: inherit; font-weight: 600; white-space: nowrap; cursor: pointer; }
.act > button:hover, .ends button:hover { background: var(--hover); }
@media (max-width: 39.99rem) {
  .act { grid-template-columns: 1fr; }
  .act > button { grid-column: 1; }
  .orders thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .orders tbody tr { display: grid; grid-template-columns: 1fr auto; gap: .25rem 1rem; padding: .75rem 0; border-top: 1px solid var(--line); align-items: start; }
  .orders tbody tr > * { border: 0; padding: 0; }
  .orders .none { display: none; }
  .orders td:nth-child(4) { text-align: end; }
  .orders .refunded { grid-column: 1 / -1; text-align: start; color: var(--quiet); }
  .orders .refunded::before { content: "Refunded "; }
}
`
