import { parseFieldErrors } from "../parse-field-errors"

describe("parseFieldErrors", () => {
  const names = ["description", "reminder", "link_lifetime_admin", "return_url"]

  it.each([
    [
      "takes the path of a part of a field",
      "link_lifetime_admin.value: a link lives for 365 days at most",
      [{ path: "link_lifetime_admin.value", message: "a link lives for 365 days at most" }],
      null,
    ],
    [
      "takes several apart",
      "description: too short; reminder.quiet_from: a time of day is HH:MM",
      [
        { path: "description", message: "too short" },
        { path: "reminder.quiet_from", message: "a time of day is HH:MM" },
      ],
      null,
    ],
    [
      "leaves colons and semicolons of a sentence alone",
      "description: not this; or that: neither; return_url: Invalid URL",
      [
        { path: "description", message: "not this; or that: neither" },
        { path: "return_url", message: "Invalid URL" },
      ],
      null,
    ],
    [
      "keeps what belongs to no field",
      "Something else; description: too short",
      [{ path: "description", message: "too short" }],
      "Something else",
    ],
    ["takes a field of another form for none", "gateway: unknown", [], "gateway: unknown"],
    ["does not take the beginning of a name for it", "descriptions: x", [], "descriptions: x"],
    ["reads a sentence as it is", "An unknown error occurred.", [], "An unknown error occurred."],
  ])("%s", (_, message, fields, rest) => {
    expect(parseFieldErrors(message, names)).toEqual({ fields, rest })
  })
})
