import { type Path } from "react-hook-form"

import { type CreateLinkInput } from "./create-form"

const PATHS = [
  "account",
  "amount",
  "lifetime.value",
  "lifetime.unit",
  "description",
  "locale",
  "gateway",
  "second_chance",
  "note",
] as const satisfies Path<CreateLinkInput>[]

/** Where the form shows what the server says of a path; of a lifetime as a whole, at its number. */
export function toCreatePath(path: string): Path<CreateLinkInput> | "root" {
  if (path === "lifetime") return "lifetime.value"
  return PATHS.find((known) => known === path) ?? "root"
}
