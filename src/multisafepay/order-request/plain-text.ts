const TAG = /<[/!?a-z][^<>]*>/gi
/** Control characters that are not white space, and halves of surrogate pairs. */
const UNPRINTABLE = /(?!\s)[\p{Cc}\p{Cs}]/gu
/** More than any limit needs even when most of it is markup; keeps hostile input cheap. */
const READ_AT_MOST = 5_000

/**
 * One line of plain text within a limit of MultiSafepay: no HTML tags, no NUL or other control
 * characters, white space collapsed. Counted and cut in code points, so that no emoji is halved.
 *
 * @param limit in code points.
 */
export function plainText(text: string, limit: number): string {
  const printable = text.slice(0, READ_AT_MOST).replace(UNPRINTABLE, "")
  const flat = withoutTags(printable).replace(/\s+/g, " ").trim()
  return Array.from(flat).slice(0, limit).join("").trimEnd()
}

/** Taking a tag out can make another one of what was around it, so it repeats until nothing is left to take. */
function withoutTags(text: string): string {
  const stripped = text.replace(TAG, "")
  return stripped === text ? text : withoutTags(stripped)
}

/** As {@link plainText}, but nothing at all where no text, or fewer than `least` code points, would be left. */
export function optionalText(
  text: string | null | undefined,
  limit: number,
  least = 1
): string | undefined {
  const plain = plainText(text ?? "", limit)
  return Array.from(plain).length < least ? undefined : plain
}
