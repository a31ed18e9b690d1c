/** Markup that is safe to put into a page as it is. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

type Part = string | number | Html | Html[] | undefined | false

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

function toMarkup(part: Part): string {
  if (part === undefined || part === false) return ""
  if (Array.isArray(part)) return part.map((each) => each.markup).join("")
  return part instanceof Html ? part.markup : escape(String(part))
}

/** Everything put into the template is escaped, except what this function made itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(toMarkup)))
}
