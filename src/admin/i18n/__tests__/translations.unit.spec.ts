import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

import translations from "../index"
import { compareCode } from "./compare-code"
import { compareLanguage } from "./compare-language"

const ADMIN = join(__dirname, "../..")

const sources = readdirSync(ADMIN, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !/__tests__|^i18n/.test(path))
  .map((path) => readFileSync(join(ADMIN, path), "utf8"))

const english = translations.en.translation.multisafepay

describe("the admin's texts", () => {
  it("are there in the six languages", () => {
    expect(Object.keys(translations).sort()).toEqual(["de", "en", "es", "fr", "it", "nl"])
  })

  it.each(Object.entries(translations))(
    "are complete in %s, with the placeholders of English",
    (language, { translation }) => {
      expect(compareLanguage({ language, texts: translation.multisafepay }, english)).toEqual([])
    }
  )

  it("are all used, and all that are used are there", () => {
    expect(sources.length).toBeGreaterThan(0)
    expect(compareCode(sources, english)).toEqual([])
  })
})

describe("a language is measured by English", () => {
  const texts = {
    title: "Health",
    links: {
      sum: "{{amount}} of {{total}}",
      count_one: "One link",
      count_other: "{{count}} links",
    },
  }
  const spanish = {
    title: "Estado",
    links: {
      sum: "De {{total}}, {{amount}}",
      count_one: "Un enlace",
      count_many: "{{count}} de enlaces",
      count_other: "{{count}} enlaces",
    },
  }

  it.each([
    ["de", texts],
    ["es", spanish],
  ])("%s is complete", (language, complete) => {
    expect(compareLanguage({ language, texts: complete }, texts)).toEqual([])
  })

  it.each([
    ["a missing key", { links: spanish.links }, "title is missing"],
    ["a key of its own", { ...spanish, more: "Más" }, "more is not a key of English"],
    ["a text without a word", { ...spanish, title: " " }, "title is empty"],
    [
      "a missing plural form",
      { ...spanish, links: { ...spanish.links, count_many: undefined } },
      "links.count_many is missing",
    ],
    [
      "a plural form that its grammar lacks",
      { ...spanish, links: { ...spanish.links, count_few: "{{count}} enlaces" } },
      "links.count_few is not a key of English",
    ],
    [
      "a placeholder less",
      { ...spanish, links: { ...spanish.links, sum: "{{amount}}" } },
      'links.sum has "{{amount}}" for "{{amount}} {{total}}"',
    ],
    [
      "another placeholder in a form that English lacks",
      { ...spanish, links: { ...spanish.links, count_many: "{{number}} de enlaces" } },
      'links.count_many has "{{number}}" for "{{count}}"',
    ],
  ])("%s is told", (_, incomplete, problem) => {
    const given = JSON.parse(JSON.stringify(incomplete)) as typeof spanish

    expect(compareLanguage({ language: "es", texts: given }, texts)).toEqual([`es: ${problem}`])
  })
})

describe("texts are measured by the code", () => {
  const texts = { title: "Health", links_one: "One link", links_other: "{{count}} links" }
  const source = `t("multisafepay.title"); const KEY = { links: "multisafepay.links" }`

  it("is content with what is used, in whatever plural form", () => {
    expect(compareCode([source], texts)).toEqual([])
  })

  it("tells a text that nothing uses", () => {
    expect(compareCode([source], { ...texts, old: "Old" })).toEqual(["old is not used anywhere"])
  })

  it("tells a key that has no text", () => {
    expect(compareCode([source, `t("multisafepay.new.key")`], texts)).toEqual([
      "new.key is used, but has no text",
    ])
  })

  it("does not take the beginning of a longer key for its use", () => {
    expect(compareCode([source], { ...texts, titles: { plural: "Healths" } })).toEqual([
      "titles.plural is not used anywhere",
    ])
  })
})
