/**
 * A path of the API, each part URL-encoded. Throws a RangeError for a part that no encoding can
 * keep in its place: none, `.`, `..`, or half a character.
 */
export function toPath(...parts: readonly string[]): string {
  return parts.map((part) => `/${encodePart(part)}`).join("")
}

function encodePart(part: string): string {
  // URL parsers take `.` and `..` for steps through the tree, percent-encoded or not.
  const isStep = part === "." || part === ".."
  const isBroken = /\p{Surrogate}/u.test(part)
  if (part === "" || isStep || isBroken) {
    throw new RangeError(`${JSON.stringify(part)} is not an id that MultiSafepay can know.`)
  }
  return encodeURIComponent(part)
}
