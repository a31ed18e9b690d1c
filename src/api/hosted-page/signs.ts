/** How what happened looks: a colour that white stands out on in both schemes, and a drawing. */
export type Tone = "good" | "waiting" | "bad" | "neutral"

export const COLOURS = {
  good: "#1a7f4b",
  waiting: "#8a6100",
  bad: "#b3261e",
  neutral: "#5b5f66",
} as const satisfies Record<Tone, string>

/** Drawn rather than written, so that no device puts its own font or emoji there. */
const SIGNS = {
  check: "M6 12.5l4 4 8-9",
  dots: "M7 12h.01M12 12h.01M17 12h.01",
  exclamation: "M12 6v7M12 17.5h.01",
  cross: "M7.5 7.5l9 9M16.5 7.5l-9 9",
  question: "M9 9.5a3 3 0 1 1 4.2 2.7c-.8.5-1.2 1-1.2 1.8M12 17.5h.01",
  clock: "M12 6.5V12l3.5 2.5",
} as const

export type Sign = keyof typeof SIGNS

export const drawSign = (sign: Sign): string =>
  `<div class="sign" aria-hidden="true"><svg viewBox="0 0 24 24"><path d="${SIGNS[sign]}"/></svg></div>`
