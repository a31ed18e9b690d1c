/** One small sheet for every page: light and dark, phone first, visible focus. */
export const styles = `
:root {
  color-scheme: light dark;
  --page: #eef1f5; --card: #fff; --text: #17202b; --quiet: #56616f; --line: #d5dbe3;
  --accent: #0b5cad; --on-accent: #fff; --hover: #f3f7fc; --badge: #fff3cd; --on-badge: #664d03;
  --bad: #a4262c; --bad-page: #fdf0f0; --good: #14713d;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #11161d; --card: #1b222c; --text: #e9edf2; --quiet: #a5b0bd; --line: #37424f;
    --accent: #76b3f5; --on-accent: #0b1a2b; --hover: #243040; --badge: #4a3c08; --on-badge: #ffe69c;
    --bad: #ff9b9f; --bad-page: #3b2124; --good: #74d69b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main { max-width: 30rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
.top { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: .5rem .25rem 1rem; }
.brand { font-weight: 650; letter-spacing: -.01em; }
.badge { background: var(--badge); color: var(--on-badge); border-radius: 99rem; padding: .15rem .7rem; font-size: .8125rem; font-weight: 600; white-space: nowrap; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .875rem; overflow: hidden; box-shadow: 0 1px 3px rgb(0 0 0 / .06); }
.sum { padding: 1.25rem; border-bottom: 1px solid var(--line); }
.sum p { margin: 0; overflow-wrap: anywhere; }
.sum .amount { font-size: 2rem; line-height: 1.2; font-weight: 700; letter-spacing: -.02em; font-variant-numeric: tabular-nums; margin-top: .25rem; }
.quiet { color: var(--quiet); font-size: .875rem; }
.body { padding: 1.25rem; }
.body > :last-child { margin-bottom: 0; }
h1 { font-size: 1.125rem; margin: 0 0 .75rem; }
h1 + p { margin-top: 0; }
p { margin: 0 0 1rem; }
a { color: var(--accent); }
.methods { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: .625rem; overflow: hidden; }
.methods li + li { border-top: 1px solid var(--line); }
.methods button {
  display: flex; align-items: center; gap: .875rem; width: 100%; min-height: 3.5rem; padding: .5rem 1rem;
  background: none; border: 0; color: inherit; font: inherit; font-weight: 550; text-align: start; cursor: pointer;
}
.methods button::after { content: ""; margin-inline-start: auto; width: .5rem; height: .5rem; border: solid var(--quiet); border-width: 2px 2px 0 0; transform: rotate(45deg); flex: none; }
.methods button:hover { background: var(--hover); }
.methods svg { width: 1.75rem; height: 1.75rem; color: var(--accent); flex: none; }
.primary {
  display: block; width: 100%; min-height: 3rem; padding: .625rem 1rem; border: 0; border-radius: .625rem; text-align: center;
  background: var(--accent); color: var(--on-accent); font: inherit; font-weight: 650; cursor: pointer; text-decoration: none;
}
.primary:hover { filter: brightness(1.08); }
.plain { display: block; width: 100%; min-height: 2.75rem; margin-top: .75rem; background: none; border: 0; border-radius: .625rem; color: var(--quiet); font: inherit; text-decoration: underline; cursor: pointer; text-align: center; padding: .5rem; }
.plain:hover { color: var(--text); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.methods button:focus-visible { outline-offset: -3px; }
fieldset { border: 0; margin: 0 0 1.25rem; padding: 0; }
legend { padding: 0; margin-bottom: .5rem; font-weight: 600; }
.choice { display: flex; gap: .75rem; align-items: flex-start; padding: .625rem .875rem; border: 1px solid var(--line); border-radius: .625rem; cursor: pointer; }
.choice + .choice { margin-top: .5rem; }
.choice:hover { background: var(--hover); }
.choice:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.choice input { margin: .28rem 0 0; width: 1.1rem; height: 1.1rem; accent-color: var(--accent); flex: none; }
.choice .quiet { display: block; }
.field { margin-bottom: 1rem; }
.field label { display: block; font-weight: 600; margin-bottom: .25rem; }
.field input { width: 100%; min-height: 3rem; padding: .5rem .75rem; border: 1px solid var(--quiet); border-radius: .625rem; background: var(--card); color: inherit; font: inherit; font-variant-numeric: tabular-nums; }
.field [aria-invalid] { border-color: var(--bad); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem; }
.notice { border-radius: .625rem; padding: .75rem 1rem; background: var(--bad-page); color: var(--bad); font-weight: 550; }
.error { color: var(--bad); font-size: .875rem; margin: .25rem 0 0; }
td { text-wrap: balance; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
caption { text-align: start; font-weight: 600; padding-bottom: .25rem; font-size: 1rem; }
th, td { text-align: start; font-weight: inherit; padding: .375rem .5rem .375rem 0; border-top: 1px solid var(--line); vertical-align: top; }
th { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: nowrap; user-select: all; }
.aside { margin-top: 1.5rem; }
.foot { text-align: center; margin-top: 1.25rem; }
@media (min-width: 40rem) { main { padding-top: 3.5rem; } .sum, .body { padding: 1.75rem; } }
`
