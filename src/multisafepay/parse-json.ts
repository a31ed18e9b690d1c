const BACKSLASH = 0x5c

/**
 * `JSON.parse`, but an integer beyond 2^53 becomes a string that keeps every digit: MultiSafepay's
 * `transaction_id` has up to 18. Throws a SyntaxError, whose message may quote the text.
 */
export function parseJson(text: string): unknown {
  // The original is always parsed: quoting digits could make valid what was not.
  const value: unknown = JSON.parse(text)
  const quoted = quoteBigIntegers(text)
  return quoted === text ? value : JSON.parse(quoted)
}

/** Expects valid JSON. Strings are skipped by hand: a pattern for 2 MB of one exhausts its stack. */
function quoteBigIntegers(text: string): string {
  const token = /"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g
  const pieces: string[] = []
  let copiedUpTo = 0
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [literal] = match
    if (literal === '"') {
      token.lastIndex = endOfString(text, match.index)
    } else if (isBigInteger(literal)) {
      pieces.push(text.slice(copiedUpTo, match.index), `"${literal}"`)
      copiedUpTo = token.lastIndex
    }
  }
  return pieces.join("") + text.slice(copiedUpTo)
}

/** Position after the quote that closes the string opened at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end + 1
}

function isEscaped(text: string, position: number): boolean {
  let backslashes = 0
  while (text.charCodeAt(position - 1 - backslashes) === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}

function isBigInteger(literal: string): boolean {
  return /^-?\d{16,}$/.test(literal) && !Number.isSafeInteger(Number(literal))
}
